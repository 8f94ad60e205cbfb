import { type Collection, type Field, FROM_PERSON, type JsonValue, MASKED } from '@habeas/connectors';
import type { OthersKind } from '@habeas/domain';
import type { ControllerPack } from '../../register';
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

/** What the rows themselves say before anything is composed of them. */
export interface Survey {
  groups: OthersGroup[];
  /** Rows that tell of an authority that must not be named, by place: they are left out without a trace. */
  hidden: ReadonlyMap<string, number>;
  /** Origins that the rows name, by activity; an activity of which a row names none has no entry. */
  origins: ReadonlyMap<string, ReadonlySet<string>>;
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

/** Reads each row of the collections that may speak of others, or that name origins or recipients, once; no other. */
export async function surveyRows(
  answers: readonly SourceFindings[],
  registry: SourceRegistry,
  pack: Pick<ControllerPack, 'recipients' | 'activities'>,
  own: ReadonlySet<string>,
  rows: (source: string, collection: string) => AsyncIterable<Row>,
): Promise<Survey> {
  const groups: OthersGroup[] = [];
  const hidden = new Map<string, number>();
  const origins = new Map<string, Set<string> | null>();
  for (const { source, collection } of lookedThrough(answers, registry)) {
    const look = new Look(source, collection, neverShown(collection, pack), own);
    for await (const row of rows(source, collection.name)) look.at(row);
    groups.push(...look.groups.filter(({ records }) => records > 0));
    if (look.hidden > 0) hidden.set(placeOf(source, collection.name), look.hidden);
    for (const { key } of look.origins === undefined ? [] : activitiesOf(pack, collection.activities))
      origins.set(key, together(origins.get(key), look.origins ?? null));
  }
  const named = [...origins].flatMap(([key, found]) => (found ? [[key, found] as const] : []));
  return { groups, hidden, origins: new Map(named) };
}

function lookedThrough(answers: readonly SourceFindings[], registry: SourceRegistry) {
  const places = new Map<string, { source: string; collection: Collection }>();
  for (const { task, findings } of answers) {
    const found = new Set(findings.flatMap(({ kind, collection }) => (kind === 'rows' ? [collection] : [])));
    for (const collection of registry.get(task.source).dataset.collections) {
      const says = collection.fields.some((one) => one.mayNameOthers ?? one.givenTo ?? one.cameFrom);
      if (says && found.has(collection.name))
        places.set(placeOf(task.source, collection.name), { source: task.source, collection });
    }
  }
  return [...places.values()];
}

/** One collection, row by row. */
class Look {
  readonly groups: OthersGroup[];
  hidden = 0;
  /** Undefined where the collection has no such field; null as soon as a row does not say. */
  origins: Set<string> | null | undefined;
  private readonly originField: Field | undefined;

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
    this.origins = this.originField && new Set();
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
    if (!this.originField || !this.origins) return;
    const origin = meaningOf(this.originField.cameFrom, row[this.originField.name]);
    if (origin === undefined) this.origins = null;
    else if (origin !== FROM_PERSON) this.origins.add(origin);
  }
}

const meaningOf = (meanings: Record<string, string> | undefined, value: JsonValue | undefined): string | undefined =>
  value === null || value === undefined ? undefined : meanings?.[String(value)];

/** What two collections of one activity name; not known as soon as one of them does not say. */
function together(one: Set<string> | null | undefined, other: Set<string> | null): Set<string> | null {
  if (one === undefined) return other;
  return one && other ? new Set([...one, ...other]) : null;
}
