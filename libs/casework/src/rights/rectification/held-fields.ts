import { Injectable } from '@nestjs/common';
import type { Collection, Dataset, JsonValue } from '@habeas/connectors';
import type { Transaction } from '@habeas/platform/database';
import type { RequestedRight } from '../../requests';
import { type Finding, Findings, SourceRegistry, textOf } from '../../sources';
import type { FieldPlace } from './correction';
import { isCorrectable } from './field-kinds';

/** One row of the person at a source, with what may be seen of it. */
export interface HeldRow {
  source: string;
  collection: Collection;
  /** Value of the primary key; null where the collection has not exactly one. */
  row: string | null;
  /** By field; only of fields that may be put right or completed. */
  values: ReadonlyMap<string, string | null>;
}

/** A collection of which something is held. */
export interface HeldCollection {
  source: string;
  dataset: Dataset;
  collection: Collection;
  records: number;
  /** The first rows; of a collection with more, the others are not read out here. */
  rows: HeldRow[];
}

/** The field of a source without a program that holds words. */
const DESCRIPTION = 'description';
/** More rows than this are no data that somebody corrects one by one. */
const ROWS_SHOWN = 25;

/** What the sources gave, value by value, as far as it can be put right; everything else of a row stays sealed. */
@Injectable()
export class HeldFields {
  constructor(
    private readonly findings: Findings,
    private readonly registry: SourceRegistry,
  ) {}

  async of(tx: Transaction, right: Pick<RequestedRight, 'id' | 'generation'>): Promise<HeldCollection[]> {
    const held: HeldCollection[] = [];
    for (const { task, findings } of await this.findings.ofGeneration(tx, right.id, right.generation)) {
      const { dataset, human } = this.registry.get(task.source);
      if (human) {
        held.push(...asked(task.source, dataset, findings));
        continue;
      }
      for (const finding of findings.filter(({ kind, records }) => kind === 'rows' && records > 0)) {
        const collection = dataset.collections.find(({ name }) => name === finding.collection);
        if (!collection) continue;
        const rows: HeldRow[] = [];
        for await (const row of this.findings.rows(finding, tx)) {
          rows.push(heldRow(task.source, collection, row));
          if (rows.length === ROWS_SHOWN) break;
        }
        held.push({ source: task.source, dataset, collection, records: finding.records, rows });
      }
    }
    return held;
  }
}

/** What a source's owner handed over are documents: of each kind there is one field, in which a colleague says what is wrong. */
function asked(source: string, dataset: Dataset, findings: readonly Finding[]): HeldCollection[] {
  return dataset.collections.flatMap((collection): HeldCollection[] => {
    const own = findings.filter(({ collection: name, records }) => name === collection.name && records > 0);
    const records = own.reduce((sum, finding) => sum + finding.records, 0);
    const values = new Map([[DESCRIPTION, null]]);
    return records > 0
      ? [{ source, dataset, collection, records, rows: [{ source, collection, row: null, values }] }]
      : [];
  });
}

/** The row of which a place speaks. */
export function rowAt(held: readonly HeldCollection[], place: FieldPlace): HeldRow | undefined {
  return held
    .flatMap(({ rows }) => rows)
    .find(
      ({ source, collection, row }) =>
        source === place.source && collection.name === place.collection && row === place.row,
    );
}

function heldRow(source: string, collection: Collection, row: Record<string, JsonValue>): HeldRow {
  const keys = collection.fields.filter(({ primaryKey }) => primaryKey);
  const [key] = keys;
  const shown = collection.fields.filter((field) => isCorrectable(collection, field) || isStated(collection, field));
  return {
    source,
    collection,
    row: key && keys.length === 1 ? textOf(row[key.name] ?? null) : null,
    values: new Map(shown.map(({ name }) => [name, textOf(row[name] ?? null)])),
  };
}

/** A field of a document: shown, so that a statement can be put beside it. */
function isStated({ issued }: Collection, { withhold, thirdParty, file, primaryKey }: Collection['fields'][number]) {
  return issued && !withhold && !thirdParty && !file && !primaryKey;
}
