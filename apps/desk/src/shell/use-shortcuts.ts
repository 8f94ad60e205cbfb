import { useEffect, useRef } from 'react';
import { keyBelongsElsewhere, shortcutsOn } from './shortcut-keys';

/** What a key does; the name is `event.key`, or two keys one after the other: `g q`. */
export type Shortcuts = Readonly<Record<string, () => void>>;

const PAIR_WITHIN = 1_200;

/** Listens while the room is open. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    let first = { key: '', at: 0 };
    const onKey = (event: KeyboardEvent) => {
      if (keyBelongsElsewhere(event) || !shortcutsOn()) return;
      const pair = event.timeStamp - first.at < PAIR_WITHIN ? `${first.key} ${event.key}` : '';
      const act = current.current[pair] ?? current.current[event.key];
      first = { key: event.key, at: event.timeStamp };
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
