import type { PlanDecisionView } from '@habeas/casework/requests/plan-view';

/** Rows that say the same for the same reason until the same day: one sentence with its places. */
export interface AlikeDecisions {
  key: string;
  said: PlanDecisionView;
  places: PlanDecisionView[];
}

export interface DecidedActivity {
  activity: string;
  title: string;
  rows: PlanDecisionView[];
}

/** The decisions by activity: those that wait for a person first, else in the order of the plan. */
export function byActivity(decisions: readonly PlanDecisionView[]): DecidedActivity[] {
  const activities = new Map<string, DecidedActivity>();
  for (const row of decisions) {
    const known = activities.get(row.activity) ?? { activity: row.activity, title: row.activityTitle, rows: [] };
    activities.set(row.activity, { ...known, rows: [...known.rows, row] });
  }
  const all = [...activities.values()];
  const waits = ({ rows }: DecidedActivity) => rows.some(({ outcome }) => outcome === 'needs-person');
  return [...all.filter(waits), ...all.filter((one) => !waits(one))];
}

/** What is said once for several places; a difference in outcome, reason, article, time or answer is said apart. */
export function alikeDecisions(rows: readonly PlanDecisionView[]): AlikeDecisions[] {
  const groups = new Map<string, AlikeDecisions>();
  for (const row of rows) {
    const { outcome, sentence, article, until, untilEvent, question, answer } = row;
    const key = JSON.stringify([outcome, sentence, article, until, untilEvent, question, answer]);
    const known = groups.get(key) ?? { key, said: row, places: [] };
    groups.set(key, { ...known, places: [...known.places, row] });
  }
  return [...groups.values()];
}
