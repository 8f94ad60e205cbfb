import type { Activity } from '../activity';
import type { Finding } from './finding';
import { findingOn } from './finding-on';

/** The same category twice in the same group: a person would read it twice. */
export function repeatedCategories(activity: Activity): Finding[] {
  const names = activity.dataCategories.map(({ group, category }) => `${group} ${category.key}`);
  const repeated = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...repeated].map((name) => findingOn(activity, 'contradictory', 'dataCategories', `${name} is listed twice`));
}
