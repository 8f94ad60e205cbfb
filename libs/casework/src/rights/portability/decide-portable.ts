import type { Collection, Field } from '@habeas/connectors';
import {
  type DataOrigin,
  decide,
  type DecisionActivity,
  type DecisionRow,
  type DecisionScope,
  type HeldData,
  type SubjectFacts,
} from '@habeas/domain';
import type { ControllerPack } from '../../register';
import { activityKeys } from '../held-data';

/** A collection of which a source gave rows. */
export interface FoundCollection {
  source: string;
  collection: Collection;
  records: number;
}

/** Columns of one collection that came in the same way and are of one category: they go, or stay, together. */
export interface PortableColumns {
  source: string;
  collection: string;
  category: string;
  /** Names of the columns; those that may be told to nobody (`withhold`) are in none. */
  fields: string[];
  /** `undecided`: a colleague must answer first. Given under one activity is given. */
  fate: 'given' | 'left-out' | 'undecided';
  /** What was decided, activity by activity. */
  rows: DecisionRow[];
}

/** Everything the person is known by. */
const WHOLE: DecisionScope = {
  activities: [],
  categories: [],
  erasureGround: null,
  restrictionCase: null,
  reasonsGiven: false,
};

/** Decides a portability request (GDPR Art. 20) over what the sources gave, group by group of columns and activity by activity. */
export function decidePortable(
  activities: readonly DecisionActivity[],
  found: readonly FoundCollection[],
  facts: SubjectFacts,
  pack: Pick<ControllerPack, 'activities'>,
): PortableColumns[] {
  return found.flatMap((one) => {
    const keys = activityKeys(pack, one.collection.activities);
    return groupsOf(one.collection).map(({ category, origin, fields }) => {
      const held = heldOf(one, { category, origin, fields }, keys);
      const { rows } = decide('portability', activities, [held], facts, WHOLE);
      const own = rows.filter(({ source }) => source !== null);
      const names = fields.filter(({ withhold }) => !withhold).map(({ name }) => name);
      const { source, collection } = held;
      return { source, collection, category, fields: names, fate: fateOf(own), rows: own };
    });
  });
}

interface Group {
  category: string;
  /** Undefined: as the register says of the category. */
  origin: DataOrigin | undefined;
  fields: Field[];
}

function groupsOf(collection: Collection): Group[] {
  const groups = new Map<string, Group>();
  for (const field of collection.fields) {
    const category = field.category ?? collection.category ?? 'other';
    const origin = field.origin ?? collection.origin;
    const key = JSON.stringify([category, origin]);
    const group = groups.get(key) ?? { category, origin, fields: [] };
    group.fields.push(field);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function heldOf({ source, collection, records }: FoundCollection, group: Group, activities: string[]): HeldData {
  const { category, origin, fields } = group;
  const withheldFields = fields.filter(({ withhold, thirdParty }) => withhold ?? thirdParty?.action === 'mask').length;
  return {
    ...{ source, collection: collection.name, category, activities, records },
    ...{ dataKey: null, perDay: null, shared: 0, withheldFields },
    ...(origin ? { origin } : {}),
  };
}

function fateOf(rows: readonly DecisionRow[]): PortableColumns['fate'] {
  if (rows.some(({ outcome }) => outcome === 'granted' || outcome === 'partial')) return 'given';
  return rows.some(({ outcome }) => outcome === 'needs-person') ? 'undecided' : 'left-out';
}

/** What stands in the table of decisions: of columns that are given, a question of another activity stops nothing. */
export function decidedRows(columns: readonly PortableColumns[]): DecisionRow[] {
  return columns.flatMap(({ fate, rows }) =>
    fate === 'given' ? rows.filter(({ outcome }) => outcome !== 'needs-person') : rows,
  );
}
