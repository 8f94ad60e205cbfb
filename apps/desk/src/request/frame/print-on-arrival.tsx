import { useEffect } from 'react';

/** Opens the printing window once the whole request stands on the page. */
export function PrintOnArrival() {
  useEffect(() => {
    const timer = setTimeout(() => window.print(), 400);
    return () => clearTimeout(timer);
  }, []);
  return null;
}
