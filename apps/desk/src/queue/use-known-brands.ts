import type { RequestListView } from '@habeas/casework/requests/request-view';
import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { QUEUE_KEY } from '../api/requests';

/** The brands that the desk has seen in the queue so far, and the one that is chosen. */
export function useKnownBrands(chosen: string): string[] {
  const lists = useQueryClient().getQueriesData<InfiniteData<RequestListView>>({ queryKey: QUEUE_KEY });
  const brands = new Set(chosen ? [chosen] : []);
  for (const [, list] of lists)
    for (const page of list?.pages ?? []) for (const { brand } of page.items) brands.add(brand);
  return [...brands].sort();
}
