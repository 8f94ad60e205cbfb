import type { HumanTaskListView } from '@habeas/casework/human-tasks/human-task-view';
import type { NoticeListView } from '@habeas/casework/notices/notice-view';
import { useQuery } from '@tanstack/react-query';
import { call } from './client';

/**
 * What is asked of people outside. Each reading is audited, so it is read when the part is opened and when the request itself was
 * read again (`readAt` changes).
 */
export function useOutside(id: string, readAt: number) {
  return useQuery({
    queryKey: ['outside', id, readAt],
    queryFn: () => call<HumanTaskListView & NoticeListView>('GET', `/requests/${encodeURIComponent(id)}/outside`),
    placeholderData: (previous) => previous,
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
