import type { DataVerdict } from '@habeas/domain';
import type { PlanCounts } from '@habeas/casework/requests';
import type { PlanContent } from '@habeas/casework/rights/erasure';

type Place = Pick<DataVerdict, 'source' | 'collection'>;

/** How a plan differs from the one made before it. */
export interface BeforeThis {
  /** What the plan before had at a place; null where it was the same, or where there was no plan before. */
  of: (verdict: DataVerdict) => PlanCounts | null;
  /** Places that are no longer in the plan, in the order of the plan before. */
  vanished: Place[];
}

const keyOf = ({ source, collection }: Place): string => JSON.stringify([source, collection]);
const isSame = (one: DataVerdict, other: DataVerdict): boolean =>
  one.fate === other.fate && one.erased === other.erased && one.kept === other.kept && one.until === other.until;

/** Compares place by place what goes, what stays and until when. A place that is new had nothing before. */
export function differences(
  { verdicts }: Pick<PlanContent, 'verdicts'>,
  before: Pick<PlanContent, 'verdicts'> | null,
): BeforeThis {
  const earlier = new Map(before?.verdicts.map((verdict) => [keyOf(verdict), verdict]));
  const now = new Set(verdicts.map(keyOf));
  return {
    of: (verdict) => {
      const known = earlier.get(keyOf(verdict));
      if (before === null || (known && isSame(known, verdict))) return null;
      return { goes: known?.erased ?? 0, stays: known?.kept ?? 0 };
    },
    vanished: (before?.verdicts ?? []).filter((verdict) => !now.has(keyOf(verdict))),
  };
}
