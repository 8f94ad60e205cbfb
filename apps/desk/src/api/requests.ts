import type { RequestListView, RequestView } from '@habeas/casework/requests/request-view';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { QueueFilter } from '../queue/queue-filter';
import { sourcesUnknown } from '../request/sources/source-standing';
import { call } from './client';

const PAGE_SIZE = 50;
const POLL_EVERY = 5_000;
const CALM_POLL = 30_000;

export const requestKey = (id: string) => ['request', id];
export const QUEUE_KEY = ['requests'];

/** The words of a search may be a person's name: they go in the body of the call, never in its address. */
function listCall(filter: QueueFilter, after: string | null, signal: AbortSignal): Promise<RequestListView> {
  const query: Record<string, string> = { view: filter.view, limit: String(PAGE_SIZE) };
  for (const key of ['right', 'brand', 'language'] as const) if (filter[key]) query[key] = filter[key];
  if (after) query['after'] = after;
  if (filter.q) return call('POST', '/requests/search', { ...query, q: filter.q }, signal);
  return call('GET', `/requests?${new URLSearchParams(query)}`, undefined, signal);
}

/** The queue, page after page by key set. */
export function useRequestList(filter: QueueFilter) {
  return useInfiniteQuery({
    queryKey: [...QUEUE_KEY, filter],
    queryFn: ({ pageParam, signal }) => listCall(filter, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: (previous) => previous,
    refetchInterval: 60_000,
  });
}

/**
 * One request. Each reading is audited, so it is read again only when its pulse has changed: every five seconds we ask whether,
 * while a source has not answered, and every half minute otherwise.
 */
export function useRequest(id: string) {
  const client = useQueryClient();
  const request = useQuery({
    queryKey: requestKey(id),
    queryFn: () => call<RequestView>('GET', `/requests/${encodeURIComponent(id)}`),
    refetchOnWindowFocus: false,
  });
  const waiting = request.data !== undefined && sourcesUnknown(request.data);
  const { data: pulse } = useQuery({
    queryKey: ['pulse', id],
    queryFn: () => call<{ pulse: string }>('GET', `/requests/${encodeURIComponent(id)}/pulse`),
    refetchInterval: waiting ? POLL_EVERY : CALM_POLL,
    retry: false,
  });
  const seen = useRef<string>(undefined);
  useEffect(() => {
    if (pulse && seen.current && seen.current !== pulse.pulse)
      void client.invalidateQueries({ queryKey: requestKey(id) });
    if (pulse) seen.current = pulse.pulse;
  }, [client, id, pulse]);
  return request;
}
