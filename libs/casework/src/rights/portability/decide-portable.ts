import type { Collection, Field } from '@habeas/connectors';
import {
  type DataOrigin,
  decide,
  type DecisionActivity,
  type DecisionRow,
  type DecisionScope,
  type HeldData,
  settledByRule,
  type SubjectFacts,
} from '@habeas/domain';
import type { ControllerPack } from '../../register';
import { activityKeys } from '../held-data';
import type { OthersPlace } from '../others-held-back.repository';

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
  /** Names of the columns; those that may be told to nobody (`withhold`), and those of `others`, are not among them. */
  fields: string[];
  /** Names of the columns that stay because they may speak of others (Art. 20(4)). */
  others: string[];
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

/** Rows are not looked through for portability: to a rule they count as speaking of somebody else. */
const UNREAD = Number.POSITIVE_INFINITY;

/**
 * Decides a portability request (GDPR Art. 20) over what the sources gave, group by group of columns and activity by activity.
 * @param heldBack columns that a colleague held back from the copy of the same request
 */
export function decidePortable(
  activities: readonly DecisionActivity[],
  found: readonly FoundCollection[],
  facts: SubjectFacts,
  pack: Pick<ControllerPack, 'activities' | 'policy'>,
  heldBack: readonly OthersPlace[],
): PortableColumns[] {
  return found.flatMap((one) => {
    const keys = activityKeys(pack, one.collection.activities);
    const { source } = one;
    const collection = one.collection.name;
    const isHeldBack = (field: string) =>
      heldBack.some((place) => place.source === source && place.collection === collection && place.field === field);
    const ofOthers = (field: Field) => !goes(field, pack) || isHeldBack(field.name);
    return groupsOf(one.collection).map(({ category, origin, fields }) => {
      const told = fields.filter(({ withhold }) => !withhold);
      const others = told.filter(ofOthers).map(({ name }) => name);
      const names = told.map(({ name }) => name).filter((name) => !others.includes(name));
      const held = heldOf(one, { category, origin, fields }, keys, { others, names });
      const { rows } = decide('portability', activities, [held], facts, WHOLE);
      const own = rows.filter((row) => row.source !== null);
      return { source, collection, category, fields: names, others, fate: fateOf(own), rows: own };
    });
  });
}

/** What may speak of others goes where the policy gives it unread: the numbers that the person called. */
function goes({ mayNameOthers: kind }: Field, { policy }: Pick<ControllerPack, 'policy'>): boolean {
  return kind === undefined || settledByRule(policy.others.rules, kind, UNREAD)?.outcome === 'give';
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

function heldOf(
  { source, collection, records }: FoundCollection,
  { category, origin, fields }: Group,
  activities: string[],
  { others, names }: { others: readonly string[]; names: readonly string[] },
): HeldData {
  const masked = fields.filter(({ withhold, thirdParty }) => withhold ?? thirdParty?.action === 'mask');
  const withheld = new Set([...masked.map(({ name }) => name), ...others]);
  return {
    ...{ source, collection: collection.name, category, activities, records },
    ...{ dataKey: null, perDay: null, shared: 0, withheldFields: withheld.size },
    ...(origin ? { origin } : {}),
    ...(others.length > 0 && names.length === 0 ? { onlyOfOthers: true } : {}),
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
