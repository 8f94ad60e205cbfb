import {
  decide,
  type DecisionActivity,
  type DecisionRow,
  type DecisionScope,
  type HeldData,
  type PersonAnswer,
  type SubjectFacts,
} from '@habeas/domain';
import type { Dataset } from '@habeas/connectors';
import type { Correction, FieldPlace } from './correction';

/** Everything the person is known by. */
const WHOLE: DecisionScope = {
  activities: [],
  categories: [],
  erasureGround: null,
  restrictionCase: null,
  reasonsGiven: false,
};

/** What a rectification is decided from. */
export interface RectificationBasis {
  held: readonly HeldData[];
  facts: SubjectFacts;
  datasetOf: (source: string) => Dataset;
}

/** What the engine says of every place, before a colleague has said anything. */
export function engineRows(
  activities: readonly DecisionActivity[],
  { held, facts }: RectificationBasis,
): DecisionRow[] {
  return [...decide('rectification', activities, held, facts, WHOLE).rows];
}

/** The rows that speak of one field: of its collection, and of its own category where it has one. */
export function rowsOf(place: FieldPlace, rows: readonly DecisionRow[], datasetOf: RectificationBasis['datasetOf']) {
  const collection = datasetOf(place.source).collections.find(({ name }) => name === place.collection);
  const field = collection?.fields.find(({ name }) => name === place.field);
  const category = field?.category ?? collection?.category ?? 'other';
  return rows.filter(
    (row) => row.source === place.source && row.collection === place.collection && row.category === category,
  );
}

/** What is decided of the fields that were noted, row by row, and the answers of colleagues on which it stands. */
export function decideCorrections(
  activities: readonly DecisionActivity[],
  basis: RectificationBasis,
  corrections: readonly Correction[],
): { decisions: DecisionRow[]; answers: { answer: PersonAnswer; by: string }[] } {
  const rows = engineRows(activities, basis);
  const decided = new Map<DecisionRow, Correction[]>();
  for (const correction of corrections) {
    for (const row of rowsOf(correction, rows, basis.datasetOf))
      decided.set(row, [...(decided.get(row) ?? []), correction]);
  }
  const answers = [...decided].flatMap(([row, own]) => own.slice(-1).map((one) => answerTo(row, one)));
  return { decisions: [...decided].map(([row, own]) => decidedRow(row, own)), answers };
}

function decidedRow(row: DecisionRow, own: readonly Correction[]): DecisionRow {
  if (row.outcome === 'not-applicable') return row;
  const by = { ...row, rule: 'answered-by-person', question: null };
  if (own.some(({ decision }) => decision === 'check')) return checked(row);
  const refused = own.filter(({ decision }) => decision === 'refuse');
  const [first] = refused;
  if (first && refused.length === own.length)
    return { ...by, outcome: 'refused', reason: first.ground ?? 'refused-after-review', work: [] };
  if (first) return { ...by, outcome: 'partial', reason: 'granted-after-review' };
  if (row.outcome !== 'needs-person') return row;
  return { ...by, outcome: 'granted', reason: 'granted-after-review' };
}

/** Contested, and not yet known to be wrong: a colleague must find out, whoever gave the data. */
function checked(row: DecisionRow): DecisionRow {
  const question = row.question ?? { text: `is ${row.category} inaccurate, and what shows it?`, owner: 'DPO' };
  const reason = row.outcome === 'needs-person' ? row.reason : 'accuracy-checked';
  return { ...row, outcome: 'needs-person', reason, question };
}

function answerTo({ activity, category, source, collection, article }: DecisionRow, { decision, by }: Correction) {
  const outcome = decision === 'refuse' ? ('refused' as const) : ('granted' as const);
  return { answer: { activity, category, source, collection, outcome, article, until: null }, by };
}
