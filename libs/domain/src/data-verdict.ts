import type { DataVerdict, FollowingWork, HeldData } from './decision';
import { rowsBefore, type Decided } from './decide-case';
import { notices } from './decision-rule';
import { restsOn } from './legal-basis';
import { contractRuns } from './relation';

const placeOf = ({ source, collection }: { source: string | null; collection: string | null }) =>
  JSON.stringify([source, collection]);

/** These rows stay for the activity: it was not asked about, is another controller's, or lawfully keeps them. */
const keeps = ({ row }: Decided): boolean =>
  row.outcome === 'refused' ||
  row.outcome === 'kept-until' ||
  (row.outcome === 'not-applicable' && row.records > 0 && row.rule !== 'another-brand');

/** Still in use, and not merely kept: restricting these rows would stop what is lawful. */
const isInUse = ({ row, seen }: Decided): boolean =>
  row.outcome !== 'kept-until' || (restsOn(seen.activity, 'b') && contractRuns(seen.facts));

const countBefore = (held: HeldData, day: string | null) => (day === null ? 0 : rowsBefore(held, day).records);

/** The rows of a collection; several categories of it are columns of the same rows. */
function rowsOf(held: readonly HeldData[]): HeldData | undefined {
  const [most] = [...held].sort((a, b) => b.records - a.records);
  const days = held.find(({ perDay }) => perDay !== null);
  return most && { ...most, perDay: days?.perDay ?? null };
}

function longestOf(keepers: readonly Decided[]): Pick<DataVerdict, 'until' | 'untilEvent'> {
  const open = keepers.find(({ row }) => row.until === null);
  if (open) return { until: null, untilEvent: open.row.untilEvent };
  const [last] = keepers.map(({ row }) => row.until ?? '').sort((a, b) => b.localeCompare(a));
  return { until: last ?? null, untilEvent: null };
}

function verdictOn(rows: HeldData, decided: readonly Decided[]): DataVerdict {
  const { source, collection, records } = rows;
  const own = decided.filter(({ row }) => row.rule !== 'erasure-shared');
  const keepers = own.filter(keeps);
  const keptFor = [...new Set(keepers.map(({ row }) => row.activity))];
  const base = { source, collection, keptFor, ...longestOf(keepers) };
  if (records === 0) return { ...base, fate: 'keep', keepFrom: null, erased: 0, kept: 0 };
  if (own.length === 0 || own.some(({ row }) => row.outcome === 'needs-person')) {
    return { ...base, fate: 'undecided', keepFrom: null, erased: 0, kept: records };
  }
  const cuts = keepers.map(({ row }) => row.keepFrom);
  const keepFrom = cuts.includes(null) ? null : ([...cuts].sort()[0] ?? null);
  const erased = keepers.length === 0 ? records : countBefore(rows, keepFrom);
  const kept = records - erased;
  if (erased === 0) return { ...base, fate: 'keep', keepFrom: null, erased, kept };
  if (kept === 0)
    return { ...base, fate: 'erase', keepFrom: null, erased, kept, keptFor: [], until: null, untilEvent: null };
  return { ...base, fate: 'erase-part', keepFrom, erased, kept };
}

/** An activity that stops while others keep the same rows: its use ends, and the person is told so. */
function stopped(one: Decided, verdict: DataVerdict, records: number, work: FollowingWork[]): Decided {
  const { until, untilEvent, keepFrom } = verdict;
  return {
    ...one,
    row: {
      ...one.row,
      ...{ outcome: 'partial', rule: 'erasure-other-purpose', article: 'GDPR Art. 5(1)(b)' },
      ...{ reason: 'stopped-kept-elsewhere', until, untilEvent, period: null, keepFrom, records },
      work: [...work, ...notices(one.seen)],
    },
  };
}

function withWork(one: Decided, verdict: DataVerdict, keepers: readonly Decided[]): Decided[] {
  const { row, seen } = one;
  const at = (operation: FollowingWork['operation']): FollowingWork => ({ operation, target: verdict.source });
  const inUse = keepers.some(isInUse);
  if (row.outcome === 'kept-until') return [{ ...one, row: { ...row, work: inUse ? [] : [at('restrict')] } }];
  if (row.outcome !== 'granted' || verdict.fate === 'undecided') return [one];
  const erased = verdict.fate === 'erase' ? row.records : seen.held ? countBefore(seen.held, verdict.keepFrom) : 0;
  const staysAway = restsOn(seen.activity, 'a') || seen.activity.directMarketing ? [at('suppress')] : [];
  const gone: Decided = {
    ...one,
    row: { ...row, records: erased, work: [at('erase'), ...staysAway, ...notices(seen)] },
  };
  const rest = row.records - erased;
  const ending = inUse ? at('suppress') : at('restrict');
  return [...(erased > 0 ? [gone] : []), ...(rest > 0 ? [stopped(one, verdict, rest, [ending])] : [])];
}

/**
 * Weighs all activities that use the rows of one collection (design.md, section 6; law.md R118): what one lawfully keeps stays for
 * it alone, and the others stop. Rows that other persons share are outside the numbers: they are never touched.
 * @returns one verdict for each collection where something is held, and the rows with the work that follows
 */
export function weigh(
  held: readonly HeldData[],
  decided: readonly Decided[],
): { verdicts: DataVerdict[]; rows: Decided[] } {
  const places = new Map<string, HeldData[]>();
  for (const rows of held) places.set(placeOf(rows), [...(places.get(placeOf(rows)) ?? []), rows]);
  const verdicts = new Map<string, DataVerdict>();
  for (const [place, entries] of places) {
    const rows = rowsOf(entries);
    if (!rows || rows.records + rows.shared === 0) continue;
    verdicts.set(
      place,
      verdictOn(
        rows,
        decided.filter(({ row }) => placeOf(row) === place),
      ),
    );
  }
  const rows = decided.flatMap((one) => {
    const verdict = verdicts.get(placeOf(one.row));
    if (!verdict || one.row.rule === 'erasure-shared') return [one];
    return withWork(
      one,
      verdict,
      decided.filter((other) => placeOf(other.row) === placeOf(one.row) && keeps(other)),
    );
  });
  return { verdicts: [...verdicts.values()], rows };
}
