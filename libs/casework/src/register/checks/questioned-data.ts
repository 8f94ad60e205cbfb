import type { Activity } from '../activity';
import type { Finding } from './finding';
import { findingOn } from './finding-on';

/** A question about data that no retention rule of the activity names would stop nothing. */
export function questionedData(activity: Activity): Finding[] {
  const kept = new Set(activity.retention.map(({ dataKey }) => dataKey));
  return activity.openQuestions
    .flatMap(({ data }) => data ?? [])
    .filter((dataKey) => !kept.has(dataKey))
    .map((dataKey) =>
      findingOn(activity, 'contradictory', 'openQuestions', `asks about ${dataKey}, which no retention rule names`),
    );
}
