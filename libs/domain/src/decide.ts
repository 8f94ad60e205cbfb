import type { DecisionActivity, DecisionRow, DecisionScope, DecisionTable, HeldData, SubjectFacts } from './decision';
import { weigh } from './data-verdict';
import { decideCase, type Decided } from './decide-case';
import { isAsked } from './decide-common';
import { ACCESS } from './decide-access';
import { AUTOMATED_DECISION } from './decide-automated-decision';
import { CONSENT_WITHDRAWAL } from './decide-consent-withdrawal';
import { ERASURE } from './decide-erasure';
import { OBJECTION } from './decide-objection';
import { PORTABILITY } from './decide-portability';
import { RECTIFICATION } from './decide-rectification';
import { RESTRICTION } from './decide-restriction';
import { casesOf, withoutActivity } from './decision-cases';
import type { DecisionCase, DecisionRule, RightRules } from './decision-rule';
import { RIGHTS, type Right } from './rights';

/** A household's line or a joint account: the others' data too, whatever ground one of them has. */
const SHARED: DecisionRule = {
  name: 'erasure-shared',
  outcome: 'refused',
  article: 'GDPR Art. 17(1)(a)',
  dpv: 'justifications:ThirdPartyRightsImpaired',
  reason: 'kept-shared',
  condition: 'other persons share the rows, which are still needed for them',
  when: () => true,
};

/** Rows of others too, under an activity that this right is decided for. */
function isShared(seen: DecisionCase): boolean {
  const { held, activity, facts } = seen;
  const decides = activity.kind === 'processing' && activity.role !== 'processor';
  return (held?.shared ?? 0) > 0 && decides && activity.brands.includes(facts.brand) && isAsked(seen);
}

function sharedRow(seen: DecisionCase): Decided[] {
  const shared = seen.rows.map((rows) => ({ ...rows, records: rows.shared, perDay: null }));
  return decideCase({ right: 'erasure', rules: [SHARED] }, { ...seen, held: shared[0] ?? null, rows: shared });
}

function decideErasure(cases: readonly DecisionCase[]): Decided[] {
  const shared = cases.filter(isShared);
  const own = cases.filter((seen) => !shared.includes(seen) || (seen.held?.records ?? 0) > 0);
  return [...own.flatMap((seen) => decideCase(ERASURE, seen)), ...shared.flatMap(sharedRow)];
}

/** Rows under no activity: the register does not say why they are held, so a person must. */
function orphan(right: Right, rows: HeldData): DecisionRow {
  const { source, collection, category, records, activities } = rows;
  return {
    ...{ right, activity: activities[0] ?? 'none', category, source, collection, records },
    ...{ outcome: 'needs-person', rule: 'held-without-activity', article: 'GDPR Art. 30(1)', dpv: null },
    ...{ reason: 'person-decides', until: null, untilEvent: null, period: null, keepFrom: null },
    work: [{ operation: 'review', target: 'DPO' }],
    question: {
      text: `${source} ${collection}: these rows are held under no activity of the register. Why?`,
      owner: 'DPO',
    },
  };
}

const RULES: Readonly<Record<Right, RightRules>> = {
  access: ACCESS,
  rectification: RECTIFICATION,
  erasure: ERASURE,
  restriction: RESTRICTION,
  portability: PORTABILITY,
  objection: OBJECTION,
  'consent-withdrawal': CONSENT_WITHDRAWAL,
  'automated-decision': AUTOMATED_DECISION,
};

/** Every rule of the engine, by right, in the order in which they are tried. */
export const DECISION_RULES: Readonly<Record<Right, readonly DecisionRule[]>> = {
  ...(Object.fromEntries(RIGHTS.map((right) => [right, RULES[right].rules])) as Record<Right, readonly DecisionRule[]>),
  erasure: [SHARED, ...ERASURE.rules],
};

/**
 * Decides a requested right, activity by activity and category by category (GDPR Arts. 15 to 22 and 7(3); law.md section 3).
 * @param right the right
 * @param activities the whole register: activities that were not asked about may still keep the same rows
 * @param held what the sources hold; one entry per source, collection and category
 * @param facts the person's relation on the day `today` in the controller's zone, with a colleague's answers to earlier questions
 * @param scope what exactly is asked
 * @returns the rows, each with rule, article and reason; for erasure one verdict per collection, where `erased + kept` is the
 *   number of the person's own rows. The same input always gives the same table.
 */
export function decide(
  right: Right,
  activities: readonly DecisionActivity[],
  held: readonly HeldData[],
  facts: SubjectFacts,
  scope: DecisionScope,
): DecisionTable {
  const rules = RULES[right];
  const cases = casesOf(rules.about, activities, held, facts, scope);
  const orphans = rules.about === 'data' ? withoutActivity(activities, held).map((rows) => orphan(right, rows)) : [];
  if (right !== 'erasure') {
    const rows = cases.flatMap((seen) => decideCase(rules, seen)).map(({ row }) => row);
    return { right, rows: [...rows, ...orphans], verdicts: [] };
  }
  const { verdicts, rows } = weigh(held, decideErasure(cases));
  return { right, rows: [...rows.map(({ row }) => row), ...orphans], verdicts };
}
