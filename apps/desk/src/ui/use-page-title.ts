import { useEffect, useRef } from 'react';

/**
 * Names the browser's tab after the room and moves the focus to the room's heading, so that a screen reader says where
 * one arrived. The title carries no name of a person: it stays in the browser's history.
 */
export function usePageTitle(title: string | undefined) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (title) document.title = `${title} · Habeas`;
  }, [title]);
  const arrived = title !== undefined;
  useEffect(() => {
    if (arrived) heading.current?.focus({ preventScroll: true });
  }, [arrived]);
  return heading;
}
