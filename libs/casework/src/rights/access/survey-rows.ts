import { type Collection, type Field, FROM_PERSON, type JsonValue, MASKED } from '@habeas/connectors';
import type { OthersKind } from '@habeas/domain';
import type { Activity, ControllerPack } from '../../register';
import type { SourceFindings, SourceRegistry } from '../../sources';
import { activitiesOf } from './access-decisions';
import { speaksOfOthers } from './mask-others';

type Row = Record<string, JsonValue>;

/** Values of one field that may speak of others: where, and how many rows. */
export interface OthersGroup {
  source: string;
  collection: string;
  field: string;
  kind: OthersKind;
  records: number;
  seen: number;
}

/** Where a person's own rows came from: origins of the register by key, and others by the name that the source gives. */
export interface NamedOrigins {
  keys: ReadonlySet<string>;
  names: ReadonlySet<string>;
}

/** What the rows themselves say before anything is composed of them. */
export interface Survey {
  groups: OthersGroup[];
  /** Rows that tell of an authority that must not be named, by place: they are left out without a trace. */
  hidden: ReadonlyMap<string, number>;
  /** Origins that the rows name, by activity; an activity of which a row does not say has no entry. */
  origins: ReadonlyMap<string, NamedOrigins>;
  /** Keys of activities under which rows say that a customer brought the person in. */
  broughtIn: ReadonlySet<string>;
}

/** Where a collection stands in a survey. */
export const placeOf = (source: string, collection: string): string => `${source} ${collection}`;

/**
 * Tells the rows that say a recipient got them who is never named to the person (`neverDisclose`): whether such an authority
 * asked must stay unknown (law.md section 6, LCE 126 and following).
 */
export function neverShown(
  collection: Collection,
  pack: Pick<ControllerPack, 'recipients'>,
): ((row: Row) => boolean) | null {
  const secret = new Set(pack.recipients.filter(({ neverDisclose }) => neverDisclose).map(({ key }) => key));
  const fields = collection.fields.filter(({ givenTo }) => givenTo !== undefined);
  if (fields.length === 0) return null;
  return (row) => fields.some((field) => secret.has(meaningOf(field.givenTo, row[field.name]) ?? ''));
}

/** Reads each row of the collections that may speak of others, or that name origins, roles or recipients, once; no other. */
export async function surveyRows(
  answers: readonly SourceFindings[],
  registry: SourceRegistry,
  pack: Pick<ControllerPack, 'recipients' | 'activities'>,
  own: ReadonlySet<string>,
  rows: (source: string, collection: string) => AsyncIterable<Row>,
): Promise<Survey> {
  const groups: OthersGroup[] = [];
  const hidden = new Map<string, number>();
  const origins = new Map<string, NamedOrigins | null>();
  const broughtIn = new Set<string>();
  for (const { source, collection } of foundPlaces(answers, registry)) {
    const look = new Look(source, collection, neverShown(collection, pack), own);
    if (look.isNeeded) for await (const row of rows(source, collection.name)) look.at(row);
    groups.push(...look.groups.filter(({ records }) => records > 0));
    if (look.hidden > 0) hidden.set(placeOf(source, collection.name), look.hidden);
    for (const activity of activitiesOf(pack, collection.activities)) {
      if (look.isBroughtIn) broughtIn.add(activity.key);
      if (look.isSilent && !isObtained(collection, activity)) continue;
      origins.set(activity.key, together(origins.get(activity.key), look.origins));
    }
  }
  const named = [...origins].flatMap(([key, found]) => (found ? [[key, found] as const] : []));
  return { groups, hidden, origins: new Map(named), broughtIn };
}

/** Whether the register or the dataset says that such rows come from somebody else. */
function isObtained({ origin, category }: Collection, { dataCategories }: Activity): boolean {
  if (origin !== undefined) return origin === 'obtained';
  return dataCategories.some((one) => one.group === 'obtained' && one.category.key === category);
}

function foundPlaces(answers: readonly SourceFindings[], registry: SourceRegistry) {
  const places = new Map<string, { source: string; collection: Collection }>();
  for (const { task, findings } of answers) {
    const found = new Set(findings.flatMap(({ kind, collection }) => (kind === 'rows' ? [collection] : [])));
    for (const collection of registry.get(task.source).dataset.collections)
      if (found.has(collection.name))
        places.set(placeOf(task.source, collection.name), { source: task.source, collection });
  }
  return [...places.values()];
}

/** One collection, row by row. */
class Look {
  readonly groups: OthersGroup[];
  hidden = 0;
  isBroughtIn = false;
  /** Nothing says where the rows came from. */
  readonly isSilent: boolean;
  private readonly keys = new Set<string>();
  private readonly names = new Set<string>();
  private readonly originField: Field | undefined;
  private readonly roleField: Field | undefined;
  private isUnknown: boolean;

  constructor(
    source: string,
    collection: Collection,
    private readonly isHidden: ((row: Row) => boolean) | null,
    private readonly own: ReadonlySet<string>,
  ) {
    this.groups = collection.fields.flatMap(({ name, mayNameOthers: kind }) =>
      kind ? [{ source, collection: collection.name, field: name, kind, records: 0, seen: 0 }] : [],
    );
    this.originField = collection.fields.find(({ cameFrom }) => cameFrom !== undefined);
    this.roleField = collection.fields.find(({ broughtIn }) => broughtIn !== undefined);
    this.isSilent = this.originField === undefined;
    this.isUnknown = this.isSilent;
  }

  /** Whether the rows must be read at all. */
  get isNeeded(): boolean {
    return this.groups.length > 0 || this.isHidden !== null || !this.isSilent || this.roleField !== undefined;
  }

  /** Null as soon as one row does not say. */
  get origins(): NamedOrigins | null {
    return this.isUnknown ? null : { keys: this.keys, names: this.names };
  }

  at(row: Row): void {
    if (this.isHidden?.(row)) {
      this.hidden += 1;
      return;
    }
    for (const group of this.groups) {
      const value = row[group.field] ?? null;
      if (value === null || value === '' || value === MASKED) continue;
      group.records += 1;
      if (speaksOfOthers(value, this.own)) group.seen += 1;
    }
    if (this.roleField?.broughtIn?.includes(String(row[this.roleField.name] ?? ''))) this.isBroughtIn = true;
    if (this.originField) this.comesFrom(this.originField, row[this.originField.name]);
  }

  private comesFrom({ cameFrom }: Field, value: JsonValue | undefined): void {
    if (cameFrom === 'named') {
      if (typeof value === 'string' && value !== '') this.names.add(value);
      else this.isUnknown = true;
      return;
    }
    const origin = meaningOf(cameFrom, value);
    if (origin === undefined) this.isUnknown = true;
    else if (origin !== FROM_PERSON) this.keys.add(origin);
  }
}

const meaningOf = (meanings: Record<string, string> | undefined, value: JsonValue | undefined): string | undefined =>
  value === null || value === undefined ? undefined : meanings?.[String(value)];

/** What two collections of one activity name; not known as soon as one of them does not say. */
function together(one: NamedOrigins | null | undefined, other: NamedOrigins | null): NamedOrigins | null {
  if (one === undefined) return other;
  if (one === null || other === null) return null;
  return { keys: new Set([...one.keys, ...other.keys]), names: new Set([...one.names, ...other.names]) };
}
