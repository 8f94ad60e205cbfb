import { readPreference, writePreference } from '../ui/local-preference';

const STORED_AS = 'shortcuts';

/** A typed field, a list that reads keys itself, or an open dialog keeps its keys. */
export function keyBelongsElsewhere(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true;
  if (document.querySelector('[role="dialog"]')) return true;
  const target = event.target;
  return (
    target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role="listbox"]') !== null
  );
}

/** Single-key shortcuts can be turned off (WCAG 2.2, 2.1.4). */
export const shortcutsOn = (): boolean => readPreference(STORED_AS) !== 'off';

export const switchShortcuts = (on: boolean): void => writePreference(STORED_AS, on ? 'on' : 'off');
