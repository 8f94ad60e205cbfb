import type { DecisionRow, PersonAnswer } from '@habeas/domain';
import type { NewDecision } from '../requests';

/** What was decided of one collection of a right, and the answers of colleagues (`by`: their accounts) on which it stands. */
export interface Decided {
  generation: number;
  decisions: readonly DecisionRow[];
  answers: readonly { answer: PersonAnswer; by: string }[];
}

/** What an answer or a row speaks of, as one word. */
export function placeOf(of: {
  activity: string;
  category: string | null;
  source: string | null;
  collection: string | null;
}): string {
  return JSON.stringify([of.activity, of.category, of.source, of.collection]);
}

/** What was decided as it stands in the table of decisions. */
export function decisionRows(content: Decided, requestedRightId: string): NewDecision[] {
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
