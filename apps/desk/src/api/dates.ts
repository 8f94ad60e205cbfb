import type { HeldListView } from '@habeas/casework/deadlines/held-view';
import type { DueListView, DueReportView } from '@habeas/casework/deadlines/report/due-view';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { call, readFile } from './client';

/** What is late and due until so many days from today, in figures. */
export function useDueReport(days: number) {
  return useQuery({
    queryKey: ['due', days],
    queryFn: () => call<DueReportView>('GET', `/reports/due?days=${days}`),
  });
}

/** The requests behind the figures, page by page. */
export function useDueList(days: number) {
  return useInfiniteQuery({
    queryKey: ['due', days, 'requests'],
    queryFn: ({ pageParam }) =>
      call<DueListView>('GET', `/reports/due/requests?days=${days}${pageParam ? `&after=${pageParam}` : ''}`),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

/** Files that are kept for a dispute, by the day on which that is looked at again, page by page. */
export function useHeldFiles() {
  return useInfiniteQuery({
    queryKey: ['holds'],
    queryFn: ({ pageParam }) => call<HeldListView>('GET', `/holds${pageParam ? `?after=${pageParam}` : ''}`),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

/** The list as a CSV file. */
export function useDueFile() {
  return useMutation({ mutationFn: (days: number) => readFile(`/reports/due/csv?days=${days}`) });
}
