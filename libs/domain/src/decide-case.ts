import type { DecisionRow, HeldData, PersonAnswer } from './decision';
import { DECISION_REASONS } from './decision-reasons';
import { KEPT, type DecisionCase, type DecisionRule, type KeptUntil, type RightRules } from './decision-rule';

/** A row and what it was decided from. */
export interface Decided {
  readonly seen: DecisionCase;
  readonly rule: DecisionRule;
  readonly row: DecisionRow;
}

const total = (rows: readonly HeldData[]) => rows.reduce((sum, { records }) => sum + records, 0);

/** The rows of before a day, as a set of their own; those without a day are never among them. */
export function rowsBefore(held: HeldData, day: string): HeldData {
  const perDay = (held.perDay ?? []).filter((entry) => entry.day !== null && entry.day < day);
  return { ...held, perDay, shared: 0, records: perDay.reduce((sum, { records }) => sum + records, 0) };
}

function reasonOf({ reason, outcome }: DecisionRule, { until }: KeptUntil): string {
  const open = `${reason}-open`;
  return outcome === 'kept-until' && until === null && DECISION_REASONS.some((key) => key === open) ? open : reason;
}

function rowOf(right: DecisionRow['right'], seen: DecisionCase, rule: DecisionRule, records: number): DecisionRow {
  const { activity, category, held } = seen;
  const kept = rule.keeps?.(seen) ?? KEPT;
  return {
    ...{ right, activity: activity.key, category },
    source: held?.source ?? null,
    collection: held?.collection ?? null,
    outcome: rule.outcome,
    ...{ rule: rule.name, article: rule.article, dpv: rule.dpv, reason: reasonOf(rule, kept) },
    ...{ until: kept.until, untilEvent: kept.untilEvent, period: kept.period, keepFrom: kept.keepFrom },
    records,
    work: rule.work?.(seen) ?? [],
    question: rule.question?.(seen) ?? null,
  };
}

const ANSWER_REASONS = {
  granted: 'granted-after-review',
  refused: 'refused-after-review',
  'kept-until': 'kept-after-review',
} as const;

const fits = (answer: PersonAnswer, { activity, category, held }: DecisionCase): boolean =>
  answer.activity === activity.key &&
  (answer.category === null || answer.category === category) &&
  (answer.source === null || answer.source === held?.source) &&
  (answer.collection === null || answer.collection === held?.collection);

/** The rule that a person's answer makes, where the engine asks; undefined without one. A kept-until without a day is no answer. */
function answered(seen: DecisionCase): DecisionRule | undefined {
  const answer = (seen.facts.answers ?? []).find((given) => fits(given, seen));
  if (!answer || (answer.outcome === 'kept-until' && answer.until === null)) return undefined;
  const { outcome, article, until } = answer;
  const keeps = () => ({ ...KEPT, until: outcome === 'kept-until' ? until : null });
  return {
    ...{ name: 'answered-by-person', outcome, article, dpv: null, reason: ANSWER_REASONS[outcome], keeps },
    condition: 'a colleague answered the question',
    when: () => true,
  };
}

/**
 * Tries the rules of a right on a case.
 * @returns one row; more where a rule keeps only part of the rows, or decides only part of the use, and the rules below decide the rest
 * @throws RangeError when no rule applies: the last of every list must always apply
 */
export function decideCase({ right, rules }: Pick<RightRules, 'right' | 'rules'>, seen: DecisionCase): Decided[] {
  const index = rules.findIndex((candidate) => candidate.when(seen));
  const found = rules[index];
  if (!found) throw new RangeError(`no rule of ${right} applies to ${seen.activity.key}`);
  const rule = (found.outcome === 'needs-person' ? answered(seen) : undefined) ?? found;
  const keepFrom = rule.keeps?.(seen)?.keepFrom ?? null;
  const rest = seen.held && keepFrom ? rowsBefore(seen.held, keepFrom) : null;
  const records = total(seen.rows) - (rest?.records ?? 0);
  const decided: Decided = { seen, rule, row: rowOf(right, seen, rule, records) };
  const ofTheRest = rest && rest.records > 0 ? decideCase({ right, rules }, { ...seen, held: rest, rows: [rest] }) : [];
  const ofTheOtherUse = rule.partOnly?.(seen) ? decideCase({ right, rules: rules.slice(index + 1) }, seen) : [];
  return [decided, ...ofTheRest, ...ofTheOtherUse];
}
