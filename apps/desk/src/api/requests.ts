import type { RequestListView, RequestView } from '@habeas/casework/requests/request-view';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { QueueFilter } from '../queue/queue-filter';
import { sourcesUnknown } from '../request/sources/source-standing';
import { call } from './client';

const PAGE_SIZE = 50;
const POLL_EVERY = 5_000;

export const requestKey = (id: string) => ['request', id];
export const QUEUE_KEY = ['requests'];

function listPath(filter: QueueFilter, after: string | null): string {
  const query = new URLSearchParams({ view: filter.view, limit: String(PAGE_SIZE) });
  for (const key of ['right', 'brand', 'language', 'q'] as const) if (filter[key]) query.set(key, filter[key]);
  if (after) query.set('after', after);
  return `/requests?${query}`;
}

/** The queue, page after page by key set. */
export function useRequestList(filter: QueueFilter) {
  return useInfiniteQuery({
    queryKey: [...QUEUE_KEY, filter],
    queryFn: ({ pageParam, signal }) => call<RequestListView>('GET', listPath(filter, pageParam), undefined, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: (previous) => previous,
    refetchInterval: 60_000,
  });
}

/** One request; looked at again every five seconds while a source has not answered. Each reading is audited. */
export function useRequest(id: string) {
  return useQuery({
    queryKey: requestKey(id),
    queryFn: () => call<RequestView>('GET', `/requests/${encodeURIComponent(id)}`),
    refetchInterval: ({ state }) => (state.data && sourcesUnknown(state.data) ? POLL_EVERY : false),
  });
}
