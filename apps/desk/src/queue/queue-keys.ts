/** Moves the focus to the next (1) or previous (-1) request of the queue. */
export function moveInQueue(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-queue-link]')];
  const row = document.activeElement?.closest('tr, li');
  const here = links.findIndex((link) => row?.contains(link));
  const target = here === -1 ? links[0] : links[here + step];
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}
