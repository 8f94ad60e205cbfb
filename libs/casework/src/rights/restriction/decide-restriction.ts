import {
  decide,
  type DecisionActivity,
  type DecisionRow,
  type DecisionScope,
  type HeldData,
  type PersonAnswer,
  type SubjectFacts,
} from '@habeas/domain';

/** The cases of GDPR Art. 18(1), by their letter. */
export const RESTRICTION_CASES = ['a', 'b', 'c', 'd'] as const;
export type RestrictionCase = (typeof RESTRICTION_CASES)[number];

/** What the sources hold, and what is known of the person's relation. */
export interface RestrictionBasis {
  held: HeldData[];
  facts: SubjectFacts;
}

/** Which case a colleague found the request to be; the rows that ask a person are answered with it. */
export interface FoundCase {
  restrictionCase: RestrictionCase;
  /** An objection of the person is being weighed (case d). */
  objectionPending: boolean;
  /** Account of the colleague. */
  by: string;
}

/** What is decided, and the answers on which it stands. */
export interface RestrictionDecision {
  decisions: DecisionRow[];
  answers: { answer: PersonAnswer; by: string }[];
}

/** Everything the person is known by. */
const WHOLE: DecisionScope = {
  activities: [],
  categories: [],
  erasureGround: null,
  restrictionCase: null,
  reasonsGiven: false,
};

/**
 * Decides a restriction (GDPR Art. 18). Without a case everything that is held asks a person. Rows that still ask one afterwards
 * stand under no activity of the register.
 */
export function decideRestriction(
  activities: readonly DecisionActivity[],
  { held, facts }: RestrictionBasis,
  found: FoundCase | null,
): RestrictionDecision {
  const scope = found
    ? { ...WHOLE, restrictionCase: found.restrictionCase, reasonsGiven: found.objectionPending }
    : WHOLE;
  const rowsFor = (answers: readonly PersonAnswer[]) =>
    decide('restriction', activities, held, { ...facts, answers }, scope).rows;
  const answers = found ? answersTo(rowsFor([]), found) : [];
  const rows = rowsFor(answers.map(({ answer }) => answer));
  return { answers, decisions: rows.filter(({ outcome, source }) => outcome !== 'not-applicable' || source !== null) };
}

/** The colleague finds that it is restricted: in case b, that the use is unlawful. */
function answersTo(rows: readonly DecisionRow[], { restrictionCase, by }: FoundCase): RestrictionDecision['answers'] {
  const article = `GDPR Art. 18(1)(${restrictionCase})`;
  return rows
    .filter(({ outcome }) => outcome === 'needs-person')
    .map(({ activity, category, source, collection }) => ({
      answer: { activity, category, source, collection, outcome: 'granted', article, until: null },
      by,
    }));
}
