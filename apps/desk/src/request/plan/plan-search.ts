import type { PlanSourceView, PlanView } from '@habeas/casework/requests/plan-view';
import type { DecidedActivity } from './decided-activities';

/** Without case and accents: who types "verkopen" or "donnees" finds it all the same. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const holds = (query: string, texts: readonly (string | null)[]): boolean => {
  const wanted = plain(query.trim());
  return wanted === '' || texts.some((text) => text !== null && plain(text).includes(wanted));
};

/** A source fits by its name, by what it holds, or by an activity that uses it. */
export function sourceFits(
  query: string,
  { source, title, collections }: PlanSourceView,
  { decisions }: Pick<PlanView, 'decisions'>,
) {
  const own = decisions.filter((decision) => decision.source === source);
  return holds(query, [
    title,
    ...collections.flatMap(({ label, keptFor }) => [label, ...keptFor]),
    ...own.flatMap(({ activityTitle, category }) => [activityTitle, category]),
  ]);
}

/** An activity fits by its name, its data, or a source where they lie. */
export const activityFits = (query: string, { title, rows }: DecidedActivity): boolean =>
  holds(query, [
    title,
    ...rows.flatMap(({ category, sourceTitle, collectionLabel }) => [category, sourceTitle, collectionLabel]),
  ]);
