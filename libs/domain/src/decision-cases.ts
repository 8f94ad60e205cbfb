import {
  EVERY_CATEGORY,
  type DataOrigin,
  type DecisionActivity,
  type DecisionScope,
  type HeldData,
  type SubjectFacts,
} from './decision';
import { isAsked } from './decide-common';
import type { DecisionCase } from './decision-rule';

/** The rows' own origin where the source tells it, otherwise the register's for the category under this activity. */
function originsOf(activity: DecisionActivity, category: string, rows: readonly HeldData[]): DataOrigin[] {
  const told = rows.flatMap(({ origin }) => origin ?? []);
  if (told.length > 0) return told;
  return activity.categories.filter((entry) => entry.category === category).map(({ origin }) => origin);
}

const ownCategories = ({ categories }: DecisionActivity) => [...new Set(categories.map(({ category }) => category))];

/** The cases of one activity: all that is held of it and, for rights over data, each category of which nothing is held. */
function casesOfActivity(
  about: 'data' | 'use',
  activity: DecisionActivity,
  held: readonly HeldData[],
  elsewhere: (rows: HeldData) => boolean,
  [facts, scope]: [SubjectFacts, DecisionScope],
): DecisionCase[] {
  const mine = held.filter(({ activities }) => activities.includes(activity.key));
  const base = { activity, facts, scope };
  const of = (category: string, rows: readonly HeldData[]): DecisionCase => ({
    ...base,
    category,
    origins: originsOf(activity, category, about === 'data' ? rows : []),
    held: about === 'data' ? (rows[0] ?? null) : null,
    rows,
    heldForOtherBrands: rows.length > 0 && !rows.some(elsewhere),
  });
  if (about === 'use') return [of(EVERY_CATEGORY, mine)];
  const missing = ownCategories(activity).filter((category) => !mine.some((rows) => rows.category === category));
  const empty = mine.length === 0 && missing.length === 0 ? [EVERY_CATEGORY] : missing;
  return [...mine.map((rows) => of(rows.category, [rows])), ...empty.map((category) => of(category, []))];
}

/**
 * What is to be decided: each activity and category, in each collection where rows are held. What was not asked about is left
 * out unless rows of it are held: they are weighed with the rest.
 */
export function casesOf(
  about: 'data' | 'use',
  activities: readonly DecisionActivity[],
  held: readonly HeldData[],
  facts: SubjectFacts,
  scope: DecisionScope,
): DecisionCase[] {
  const ofTheBrand = new Set(activities.filter(({ brands }) => brands.includes(facts.brand)).map(({ key }) => key));
  const usedByTheBrand = (rows: HeldData) => rows.activities.some((key) => ofTheBrand.has(key));
  return activities
    .flatMap((activity) => casesOfActivity(about, activity, held, usedByTheBrand, [facts, scope]))
    .filter((seen) => isAsked(seen) || seen.held !== null);
}

/** Rows that a source holds under no activity of the register: nobody can say why they are there. */
export function withoutActivity(activities: readonly DecisionActivity[], held: readonly HeldData[]): HeldData[] {
  const known = new Set(activities.map(({ key }) => key));
  return held.filter((rows) => !rows.activities.some((key) => known.has(key)));
}
