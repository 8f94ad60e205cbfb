import { useEffect } from 'react';
import { useLocation } from 'react-router';

/**
 * Brings the entry that the address names (`#event-12`, `#task-…`, `#message-…`) into view and to the focus.
 * @param isThere where it is read by a call of its own: once it stands on the page
 */
export function useHashTarget(isThere = true): void {
  const { hash, pathname } = useLocation();
  useEffect(() => {
    if (!hash || !isThere) return;
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }, [hash, pathname, isThere]);
}
