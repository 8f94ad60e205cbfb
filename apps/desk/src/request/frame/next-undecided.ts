/** Moves the focus to the next thing on the page that waits for a decision, from the last one back to the first. */
export function goToNextUndecided(): void {
  const waiting = [...document.querySelectorAll<HTMLElement>('[data-undecided]')];
  const here = waiting.findIndex((each) => each.contains(document.activeElement));
  const target = waiting[here + 1] ?? waiting[0];
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}
