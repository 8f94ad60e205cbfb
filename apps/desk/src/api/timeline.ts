import type { TimelineView } from '@habeas/casework/requests/request-view';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { call } from './client';

export type TimelineOrder = 'newest' | 'oldest';

/** What happened to a request, page after page by key set; every page is read again when something new happened (`lastEvent`). */
export function useTimeline(id: string, order: TimelineOrder, lastEvent: number) {
  const client = useQueryClient();
  const path = `/requests/${encodeURIComponent(id)}/timeline?order=${order}`;
  const known = useRef(lastEvent);
  useEffect(() => {
    if (known.current !== lastEvent) void client.invalidateQueries({ queryKey: ['timeline', id] });
    known.current = lastEvent;
  }, [client, id, lastEvent]);
  return useInfiniteQuery({
    queryKey: ['timeline', id, order],
    queryFn: ({ pageParam, signal }) =>
      call<TimelineView>('GET', pageParam === null ? path : `${path}&after=${pageParam}`, undefined, signal),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  });
}
