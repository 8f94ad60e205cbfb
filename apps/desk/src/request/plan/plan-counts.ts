import type { PlanCollectionView, PlanSourceView } from '@habeas/casework/requests/plan-view';

export const COUNTS = ['deleted', 'masked', 'stays', 'shared', 'undecided'] as const;

/** Rows by what becomes of them. What waits for a person is in no other number. */
export type Counts = Readonly<Record<(typeof COUNTS)[number], number>>;

const NONE: Counts = { deleted: 0, masked: 0, stays: 0, shared: 0, undecided: 0 };

export function countsOf({ fate, goes, stays, shared, masked }: PlanCollectionView): Counts {
  if (fate === 'undecided') return { ...NONE, shared, undecided: goes + stays };
  return { ...NONE, [masked ? 'masked' : 'deleted']: goes, stays, shared };
}

export function sumOf(all: readonly Counts[]): Counts {
  const sum = (count: keyof Counts) => all.reduce((total, counts) => total + counts[count], 0);
  return Object.fromEntries(COUNTS.map((count) => [count, sum(count)])) as unknown as Counts;
}

export const countsOfSource = ({ collections }: PlanSourceView): Counts => sumOf(collections.map(countsOf));

/** Until when what stays of some collections stays: the last day, and the events that have no day yet. */
interface Until {
  last: string | null;
  events: string[];
  /** Something stays, and neither a day nor an event ends it. */
  openEnded: boolean;
}

export function untilOf(collections: readonly PlanCollectionView[]): Until {
  const kept = collections.filter(({ fate, stays }) => fate !== 'undecided' && stays > 0);
  const days = kept.flatMap(({ until }) => until ?? []).sort();
  return {
    last: days.at(-1) ?? null,
    events: [...new Set(kept.flatMap(({ until, untilEvent }) => (until === null && untilEvent ? [untilEvent] : [])))],
    openEnded: kept.some(({ until, untilEvent }) => until === null && untilEvent === null),
  };
}
