import type { NewDecision } from '../../requests';
import { placeOf } from './compose-plan';
import type { PlanContent } from './plan-content';

/** The rows of a plan as they stand in the table of decisions. */
export function decisionRows(content: PlanContent, requestedRightId: string): NewDecision[] {
  const answeredBy = new Map(content.answers.map(({ answer, by }) => [placeOf(answer), by]));
  return content.decisions.map((row) => ({
    requestedRightId,
    generation: content.generation,
    activity: row.activity,
    category: row.category,
    outcome: row.outcome,
    article: row.article,
    reason: row.reason,
    records: row.records,
    rule: row.rule,
    dpv: row.dpv,
    source: row.source,
    collection: row.collection,
    until: row.until,
    untilEvent: row.untilEvent,
    work: [...row.work],
    question: row.question?.text ?? null,
    questionOwner: row.question?.owner ?? null,
    answeredBy: answeredBy.get(placeOf(row)) ?? null,
  }));
}
