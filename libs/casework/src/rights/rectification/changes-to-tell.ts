import type { Collection } from '@habeas/connectors';
import type { NoticeSubject } from '../../notices';
import type { ControllerPack } from '../../register';
import type { SourceRegistry } from '../../sources';
import { activityKeys } from '../held-data';
import type { Correction } from './correction';

type Change = NonNullable<NoticeSubject['changes']>[number];
type Pack = Pick<ControllerPack, 'activities'>;

/** What is told of one set of activities. */
export interface ToldChanges {
  activities: string[];
  /** Categories of what was changed, by activity. */
  categories: Map<string, string[]>;
  /** Tells the sets of one rectification apart. Never a value. */
  subject: string;
  changes: Change[];
}

/** One value that was wrong, wherever it stood. */
interface WrongValue {
  change: Change;
  activities: Set<string>;
  category: string;
  subject: string;
}

/**
 * What recipients must know (GDPR Art. 19). A recipient of one activity hears nothing of the data of another: changes are told in
 * sets of the activities that use them, and a value that several systems had is told once.
 */
export function changesToTell(corrections: readonly Correction[], registry: SourceRegistry, pack: Pack): ToldChanges[] {
  const sets = new Map<string, ToldChanges>();
  for (const { change, activities, category, subject } of wrongValues(corrections, registry, pack)) {
    const own = [...activities].sort();
    const set = sets.get(own.join(' ')) ?? {
      activities: own,
      categories: new Map<string, string[]>(),
      subject,
      changes: [],
    };
    for (const activity of own)
      set.categories.set(activity, [...new Set([...(set.categories.get(activity) ?? []), category])]);
    sets.set(own.join(' '), { ...set, changes: [...set.changes, change] });
  }
  return [...sets.values()];
}

function wrongValues(corrections: readonly Correction[], registry: SourceRegistry, pack: Pack): WrongValue[] {
  const values = new Map<string, WrongValue>();
  for (const { source, collection, field, was, after, decision, id } of corrections) {
    if (decision !== 'correct') continue;
    const declared = registry.get(source).dataset.collections.find(({ name }) => name === collection);
    const change = { field: namedInAll(declared, field), before: was, after };
    const category = declared?.fields.find(({ name }) => name === field)?.category ?? declared?.category ?? 'other';
    const key = JSON.stringify([change, category]);
    const known = values.get(key) ?? { change, activities: new Set<string>(), category, subject: id };
    for (const activity of activityKeys(pack, declared?.activities ?? [])) known.activities.add(activity);
    values.set(key, known);
  }
  return [...values.values()];
}

/** The reader's language is the recipient's own: the field is named in all of them. */
function namedInAll(declared: Collection | undefined, field: string): string {
  const label = declared?.fields.find(({ name }) => name === field)?.label;
  return [...new Set(Object.values(label ?? { field }))].join(' / ');
}
