import type {
  DataOrigin,
  DecisionActivity,
  DecisionOutcome,
  DecisionScope,
  FollowingWork,
  HeldData,
  SubjectFacts,
} from './decision';
import type { DecisionReason } from './decision-reasons';
import type { RunningPeriod } from './retention';
import type { Right } from './rights';

/** What one rule looks at: an activity, a category, and the rows held of it, if any. */
export interface DecisionCase {
  readonly activity: DecisionActivity;
  readonly category: string;
  /** How the category came to the controller under this activity; empty when the register does not list it there. */
  readonly origins: readonly DataOrigin[];
  /** The rows of one category in one collection; null for a right over the use, and where nothing is held. */
  readonly held: HeldData | null;
  /** All rows that the case speaks of. */
  readonly rows: readonly HeldData[];
  /** Rows are held, and every activity under which they are held is one of other brands. */
  readonly heldForOtherBrands: boolean;
  readonly facts: SubjectFacts;
  readonly scope: DecisionScope;
}

/** A question that a person must answer, and who. */
export interface DecisionQuestion {
  readonly text: string;
  readonly owner: string;
}

/** Until when something is kept, of which only these places are told. */
export type KeptUntil = Pick<RunningPeriod, 'until' | 'keepFrom'> & {
  readonly untilEvent: string | null;
  readonly period: string | null;
};

/**
 * A named rule: when it applies, what it decides and on which ground. The rules of a right are tried in their order and the
 * first that applies decides.
 */
export interface DecisionRule {
  readonly name: string;
  readonly outcome: DecisionOutcome;
  readonly article: string;
  readonly dpv: string | null;
  readonly reason: DecisionReason;
  /** When it applies, in words for the DPO. */
  readonly condition: string;
  when(seen: DecisionCase): boolean;
  /** How long the rule keeps the rows; a rule that keeps only part of them leaves the rest to the rules below. */
  keeps?(seen: DecisionCase): KeptUntil | null;
  question?(seen: DecisionCase): DecisionQuestion;
  work?(seen: DecisionCase): readonly FollowingWork[];
  /** Decides a part of the use only, where true: the rules below decide the rest in a row of its own. */
  partOnly?(seen: DecisionCase): boolean;
}

/** The rules of a right, in the order in which they are tried; the last always applies. */
export interface RightRules {
  readonly right: Right;
  /** `data`: one row for each category and collection. `use`: one row for the activity as a whole. */
  readonly about: 'data' | 'use';
  readonly rules: readonly DecisionRule[];
}

/** Where the rows of a case are, as the targets of work; empty when nothing is held. */
export function atSource(operation: FollowingWork['operation'], { rows }: DecisionCase): FollowingWork[] {
  return [...new Set(rows.map(({ source }) => source))].map((target) => ({ operation, target }));
}

/**
 * Whom to tell (Arts. 19, 17(2), 7(3), 26): joint controllers and recipients. Authorities whose requests must stay unknown are
 * never among them.
 */
export function notices({ activity }: DecisionCase): FollowingWork[] {
  const open = activity.recipients.filter(({ neverDisclose }) => !neverDisclose).map(({ key }) => key);
  return [...new Set([...activity.jointControllers, ...open])].map((target) => ({ operation: 'notify', target }));
}

/** A period as it is told: with a date, or with the event and the period that runs from it. */
export function told(period: RunningPeriod): KeptUntil {
  const { until, keepFrom, rule } = period;
  return {
    ...{ until, keepFrom },
    untilEvent: until === null ? rule.startsAt : null,
    period: until === null ? rule.duration : null,
  };
}

/** Kept until an event of which the register need not know. */
export function keptUntilEvent(untilEvent: string): KeptUntil {
  return { until: null, keepFrom: null, untilEvent, period: null };
}

/** Everything is kept, and no end can be told. */
export const KEPT: KeptUntil = { until: null, keepFrom: null, untilEvent: null, period: null };
