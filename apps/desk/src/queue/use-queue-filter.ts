import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { addressOf, filterFrom, type QueueFilter } from './queue-filter';

/** The filter that the address and the history entry hold, and the way to change it. */
export function useQueueFilter(): [QueueFilter, (change: Partial<QueueFilter>) => void] {
  const { search, state } = useLocation() as { search: string; state: { searched?: unknown } | null };
  const navigate = useNavigate();
  const searched = state?.searched;
  const filter = useMemo(() => filterFrom(new URLSearchParams(search), searched), [search, searched]);
  const change = useCallback(
    (part: Partial<QueueFilter>) => {
      const next = { ...filter, ...part };
      const onlySearched = part.q !== undefined && Object.keys(part).length === 1;
      void navigate({ search: addressOf(next).toString() }, { replace: onlySearched, state: { searched: next.q } });
    },
    [filter, navigate],
  );
  return [filter, change];
}
