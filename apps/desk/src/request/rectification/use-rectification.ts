import type { RectificationView } from '@habeas/casework/requests/rectification-view';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client';
import { useView } from '../frame/request-context';

/** What is held and what is put right of it; read again whenever the request was. Each reading is audited. */
export function useRectification() {
  const { id, version, lastEvent } = useView();
  return useQuery({
    queryKey: ['rectification', id, version, lastEvent],
    queryFn: ({ signal }) =>
      call<RectificationView>('GET', `/requests/${encodeURIComponent(id)}/rectification`, undefined, signal),
    placeholderData: (previous) => previous,
    refetchOnWindowFocus: false,
    staleTime: Infinity,
    retry: false,
  });
}
