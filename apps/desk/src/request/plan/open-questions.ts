import type { PlanDecisionView } from '@habeas/casework/requests/plan-view';

/** One question of the register, and the places about which it is asked. */
export interface OpenQuestion {
  /** One of the rows that ask it. */
  decisionId: string;
  activityTitle: string;
  text: string;
  owner: string;
  /** Each collection once, with the number of its records. */
  places: { decisionId: string; title: string; records: number }[];
}

/** What is still to be answered: rows that ask the same of one activity are one question. */
export function openQuestions(decisions: readonly PlanDecisionView[]): OpenQuestion[] {
  const questions = new Map<string, OpenQuestion>();
  for (const { id, activity, activityTitle, outcome, question, sourceTitle, collectionLabel, records } of decisions) {
    if (outcome !== 'needs-person' || !question) continue;
    const key = JSON.stringify([activity, question.text]);
    const known = questions.get(key) ?? { decisionId: id, activityTitle, ...question, places: [] };
    const title = [sourceTitle, collectionLabel].filter((part) => part !== null).join(' · ') || activityTitle;
    const isNew = !known.places.some((place) => place.title === title);
    questions.set(key, {
      ...known,
      places: isNew ? [...known.places, { decisionId: id, title, records }] : known.places,
    });
  }
  return [...questions.values()];
}
