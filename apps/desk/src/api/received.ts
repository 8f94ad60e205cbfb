import type { ReceivedTransferListView } from '@habeas/casework/received-transfers/received-transfer-view';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';

const RECEIVED_KEY = ['received-transfers'];

/** Files that other controllers sent for a person, newest first. */
export function useReceivedTransfers(enabled: boolean) {
  return useQuery({
    queryKey: RECEIVED_KEY,
    queryFn: () => call<ReceivedTransferListView>('GET', '/received-transfers'),
    enabled,
  });
}

/** Takes one in, or turns it down. */
export function useDecideReceived() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, as }: { id: string; as: 'taking' | 'refusal' }) =>
      call<ReceivedTransferListView>('POST', `/received-transfers/${encodeURIComponent(id)}/${as}`, {}),
    onSuccess: (list) => client.setQueryData(RECEIVED_KEY, list),
    onError: () => client.invalidateQueries({ queryKey: RECEIVED_KEY }),
  });
}

/** Address of the bytes as they came. */
export function receivedUrl(id: string): string {
  return `/desk/api/received-transfers/${encodeURIComponent(id)}/content`;
}
