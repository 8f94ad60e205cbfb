import type { SourceFact } from '@habeas/connectors';
import type { SubjectFacts } from '@habeas/domain';

type Relation = SubjectFacts['relation'];
type Consent = SubjectFacts['consents'][string];

/** What weighs most comes first: one source may know of a contract that another has never heard of. */
const RELATIONS: readonly Relation[] = ['customer', 'former-customer', 'prospect', 'other'];
const CONSENTS: readonly Consent[] = ['given', 'withdrawn', 'never-given'];
const CONSENT = 'consent:';

/** What is known beside what the sources say. `today` is a civil day in the controller's zone. */
export interface KnownOfRequest {
  today: string;
  brand: string;
  objections: SubjectFacts['objections'];
}

/** The facts of all sources as one: where two differ, the one that keeps more. */
export function subjectFacts(facts: readonly SourceFact[], known: KnownOfRequest): SubjectFacts {
  const said = (kind: string) => facts.filter((fact) => fact.kind === kind).map(({ value }) => value);
  const relations = said('relation');
  return {
    ...known,
    relation: RELATIONS.find((relation) => relations.includes(relation)) ?? 'other',
    openBalance: said('open-balance').includes(true),
    disputeOpen: said('dispute-open').includes(true),
    consents: consentsOf(facts),
    events: eventsOf(facts),
  };
}

function consentsOf(facts: readonly SourceFact[]): SubjectFacts['consents'] {
  const kinds = [...new Set(facts.map(({ kind }) => kind))].filter((kind) => kind.startsWith(CONSENT));
  return Object.fromEntries(
    kinds.map((kind) => {
      const values = facts.filter((fact) => fact.kind === kind).map(({ value }) => value);
      return [kind.slice(CONSENT.length), CONSENTS.find((consent) => values.includes(consent)) ?? 'never-given'];
    }),
  );
}

/** Days of events by kind; null: has not happened, which no day of another source undoes. Otherwise the latest day counts. */
function eventsOf(facts: readonly SourceFact[]): SubjectFacts['events'] {
  const events: Record<string, string | null> = {};
  for (const { kind, value } of facts) {
    if (value !== null && !isDay(value)) continue;
    if (kind.startsWith(CONSENT) || events[kind] === null) continue;
    const before = events[kind];
    events[kind] = value === null || before === undefined || value > before ? value : before;
  }
  return events;
}

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
