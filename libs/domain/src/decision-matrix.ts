import type { DecisionActivity } from './decision';
import { ACCESS_BASES } from './decide-access';
import { AUTOMATED_DECISION_BASES } from './decide-automated-decision';
import { WITHDRAWAL_BASES } from './decide-consent-withdrawal';
import { ERASURE_BASES } from './decide-erasure';
import { PORTABILITY_BASES } from './decide-portability';
import { RECTIFICATION_BASES } from './decide-rectification';
import { RESTRICTION_BASES } from './decide-restriction';
import { basesOf, type Basis, type BasisRule, type BasisRules } from './legal-basis';
import { MARKETING_BASES, OBJECTION_BASES, RESEARCH_BASES } from './objection-bases';
import { RIGHTS, type Right } from './rights';

/** Right × legal basis, as the law has it (law.md section 3); objection has three provisions. Each cell is a named rule. */
export const BASIS_MATRIX = {
  access: ACCESS_BASES,
  rectification: RECTIFICATION_BASES,
  erasure: ERASURE_BASES,
  restriction: RESTRICTION_BASES,
  portability: PORTABILITY_BASES,
  objection: OBJECTION_BASES,
  'objection-marketing': MARKETING_BASES,
  'objection-research': RESEARCH_BASES,
  'automated-decision': AUTOMATED_DECISION_BASES,
  'consent-withdrawal': WITHDRAWAL_BASES,
} as const satisfies Readonly<Record<string, BasisRules>>;

/** Whether a right exists for an activity before anything is known of a person. */
export type MatrixAvailability = 'available' | 'conditional' | 'not-available' | 'not-applicable' | 'needs-person';

/** One cell of the matrix right × activity. */
export interface MatrixCell {
  readonly right: Right;
  readonly activity: string;
  readonly availability: MatrixAvailability;
  /** The rule that decides the cell, its article and its reason. */
  readonly rule: string;
  readonly article: string;
  readonly dpv: string | null;
  readonly reason: string;
  /** Why, in plain English, for the DPO and counsel. */
  readonly why: string;
  /** What each legal basis of the activity gives by itself. */
  readonly bases: readonly { readonly basis: Basis; readonly rule: BasisRule }[];
  /** Holds against erasure, as `billing-data P7Y contract-end GDPR 17(3)(b)`. */
  readonly holds: readonly string[];
}

type Verdict = Omit<MatrixCell, 'right' | 'activity' | 'bases' | 'holds'>;

const named = (
  availability: MatrixAvailability,
  rule: string,
  article: string,
  reason: string,
  why: string,
): Verdict => ({
  ...{ availability, rule, article, dpv: null, reason, why },
});

const OF_CELL = { yes: 'available', conditional: 'conditional', no: 'not-available' } as const;
const ofCell = (cell: BasisRule, availability: MatrixAvailability = OF_CELL[cell.availability]): Verdict => ({
  ...{ availability, rule: cell.name, article: cell.article, dpv: cell.dpv, reason: cell.reason, why: cell.why },
});

const BEST: Readonly<Record<BasisRule['availability'], number>> = { yes: 0, conditional: 1, no: 2 };
const byBest = (one: BasisRule, other: BasisRule) => BEST[one.availability] - BEST[other.availability];

/** Entries that hold no data of their own, or another controller's. */
function outside({ kind, role }: DecisionActivity): Verdict | undefined {
  const none = (rule: string, article: string, reason: string, why: string) =>
    named('not-applicable', rule, article, reason, why);
  if (kind === 'information') {
    return none('no-processing-of-its-own', 'GDPR Art. 4(2)', 'no-processing-here', 'the entry only informs');
  }
  if (kind === 'referral') {
    return none(
      'another-statement',
      'GDPR Art. 4(7)',
      'other-statement',
      'another statement or controller answers for it',
    );
  }
  if (role !== 'processor') return undefined;
  return none(
    'processor-for-a-controller',
    'GDPR Art. 28(3)(e)',
    'other-controller',
    'the request goes to the controller',
  );
}

/** The provision of Art. 21 that an activity falls under. */
function provisionOf({ directMarketing, research }: DecisionActivity): BasisRules {
  if (directMarketing) return MARKETING_BASES;
  return research ? RESEARCH_BASES : OBJECTION_BASES;
}

const cellsOf = (right: Right, activity: DecisionActivity): MatrixCell['bases'] => {
  const rules = right === 'objection' ? provisionOf(activity) : BASIS_MATRIX[right];
  return basesOf(activity).map((basis) => ({ basis, rule: rules[basis] }));
};

/** What only this right asks about, before the bases are looked at. */
function ofTheRight(right: Right, activity: DecisionActivity): Verdict | undefined {
  if (right === 'automated-decision' && !activity.automatedDecision) {
    const why = 'the register describes no decision by automated means alone';
    return named('not-applicable', 'automated-decision-none', 'GDPR Art. 22(1)', 'no-automated-decision', why);
  }
  if (right === 'consent-withdrawal' && activity.consentWithdrawal && !activity.legalBases.includes('a')) {
    const why = 'the register offers a withdrawal, though consent is not among the bases';
    return named('available', 'consent-withdrawal-consent', 'GDPR Art. 7(3)', 'consent-stopped', why);
  }
  if (right === 'objection' && activity.directMarketing) return ofCell(MARKETING_BASES.f);
  const free = activity.legalBases.length > 0 && activity.legalBases.every((basis) => 'aef'.includes(basis));
  if (right === 'erasure' && free && activity.objection === 'absolute') {
    const why = 'everybody may object without reasons, and an erasure request does (Art. 17(1)(c))';
    const rule = activity.directMarketing ? 'erasure-direct-marketing' : 'erasure-absolute-objection';
    return named('available', rule, 'GDPR Art. 17(1)(c)', 'erased-objection-upheld', why);
  }
  return undefined;
}

function ofTheQuestions(right: Right, activity: DecisionActivity): Verdict | undefined {
  const open = activity.openQuestions.find(({ blocks, dataKeys }) => blocks.includes(right) && !dataKeys);
  if (!open || right === 'consent-withdrawal' || (right === 'objection' && activity.directMarketing)) return undefined;
  const why = `${open.question} (${open.owner})`;
  return named('needs-person', `${right}-open-question`, BASIS_MATRIX[right].a.article, 'person-decides', why);
}

function ofTheBases(right: Right, activity: DecisionActivity): Verdict {
  const rules = cellsOf(right, activity)
    .map(({ rule }) => rule)
    .sort(byBest);
  const [best] = rules;
  const worst = rules.at(-1);
  if (!best || !worst) {
    const { a } = BASIS_MATRIX[right];
    const always = right === 'access' || right === 'rectification' || right === 'restriction';
    if (always) return ofCell(a);
    if (right === 'consent-withdrawal') return ofCell(WITHDRAWAL_BASES.b);
    return named('needs-person', `${right}-undecided`, a.article, 'person-decides', 'no legal basis is stated');
  }
  // Erasure needs that no basis stands any more; every other right that one basis gives it.
  if (right === 'erasure') return ofCell(worst, best === worst ? undefined : 'conditional');
  // Interest and task add the case of an objection that is weighed.
  const weighed = right === 'restriction' ? rules.find(({ reason }) => reason === 'restricted-objection') : undefined;
  return ofCell(weighed ?? best);
}

function holdsOf(right: Right, { retention }: DecisionActivity): string[] {
  if (right !== 'erasure') return [];
  return retention.flatMap(({ hold, dataKey, duration, startsAt }) =>
    hold ? [[dataKey, duration ?? 'open', startsAt, hold.article].join(' ')] : [],
  );
}

/**
 * What is available for every activity and right, and why, before anything is known of a person: for the DPO to read and counsel
 * to sign. Brands are left aside.
 * @returns eight cells for each activity, in the order of the activities and of {@link RIGHTS}
 */
export function matrixOf(activities: readonly DecisionActivity[]): MatrixCell[] {
  return activities.flatMap((activity) =>
    RIGHTS.map((right) => ({
      ...{ right, activity: activity.key },
      ...(outside(activity) ??
        ofTheQuestions(right, activity) ??
        ofTheRight(right, activity) ??
        ofTheBases(right, activity)),
      bases: outside(activity) ? [] : cellsOf(right, activity),
      holds: holdsOf(right, activity),
    })),
  );
}
