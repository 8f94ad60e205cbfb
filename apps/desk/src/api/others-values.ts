import type { OthersValuesView } from '@habeas/casework/requests/others-view';
import { useQuery } from '@tanstack/react-query';
import { call } from './client';

/** Values of one group; read only when a colleague asks for them, since each reading is recorded. */
export function useOthersValues(requestId: string, groupId: string, wanted: boolean) {
  return useQuery({
    queryKey: ['others', requestId, groupId],
    queryFn: () =>
      call<OthersValuesView>(
        'GET',
        `/requests/${encodeURIComponent(requestId)}/package/others/${encodeURIComponent(groupId)}`,
      ),
    enabled: wanted,
    staleTime: Infinity,
    retry: false,
  });
}
