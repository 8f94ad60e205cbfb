/** Names of the targets under 24 px (WCAG 2.2, 2.5.8), but for links inside a line of text. */
export const smallTargets = `[...document.querySelectorAll('button, a, input:not([type=hidden])')]
  .filter((target) => !target.matches('.govuk-skip-link, .govuk-visually-hidden') && target.checkVisibility())
  .filter((target) => getComputedStyle(target).display !== 'inline')
  .filter((target) => target.getBoundingClientRect().width < 24 || target.getBoundingClientRect().height < 24)
  .map((target) => target.textContent.trim())`;
