// Everything works without this. It brings a reader to what is wrong, and sends nothing twice.
const summary = document.querySelector('.govuk-error-summary');
if (summary instanceof HTMLElement) summary.focus();

for (const link of document.querySelectorAll('.govuk-error-summary a[href^="#"]')) {
  link.addEventListener('click', (event) => {
    const field = document.getElementById(link.getAttribute('href').slice(1));
    if (!field) return;
    event.preventDefault();
    (field.closest('.govuk-form-group') ?? field).scrollIntoView();
    field.focus({ preventScroll: true });
  });
}

for (const form of document.querySelectorAll('form')) {
  let sentAt = -Infinity;
  form.addEventListener('submit', (event) => {
    if (event.timeStamp - sentAt < 1500) event.preventDefault();
    else sentAt = event.timeStamp;
  });
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
