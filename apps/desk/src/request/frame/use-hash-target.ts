import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** Brings the entry that the address names (`#event-12`, `#task-…`, `#message-…`) into view and to the focus. */
export function useHashTarget(): void {
  const { hash, pathname } = useLocation();
  useEffect(() => {
    if (!hash) return;
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }, [hash, pathname]);
}
