import { Injectable } from '@nestjs/common';
import type { SourceCount } from '@habeas/connectors';
import type { Transaction } from '@habeas/platform/database';
import { FileStore } from '@habeas/platform/storage';
import type { Finding, PersonAnswer } from '../sources';
import type { HumanTaskOperation } from './human-task-view';
import { plainName } from './media-type';
import type { CollectionAnswer } from './task-answer';

type NewFinding = PersonAnswer['findings'][number];

/** Writes down what a person found as the answers of programs are written: rows, files, counts. */
@Injectable()
export class TaskFindings {
  constructor(private readonly files: FileStore) {}

  /** What the answers to an access request or to a count say. */
  of(
    tx: Transaction,
    keyId: string,
    operation: HumanTaskOperation,
    answers: readonly CollectionAnswer[],
  ): Promise<NewFinding[]> {
    return operation === 'count' ? this.counted(tx, keyId, answers) : this.exported(tx, keyId, answers);
  }

  /** A row for each file, or for the description alone, and the files beside. */
  private async exported(tx: Transaction, keyId: string, answers: readonly CollectionAnswer[]): Promise<NewFinding[]> {
    const findings: NewFinding[] = [];
    let number = 0;
    for (const { collection, outcome, text, files } of answers) {
      if (outcome !== 'done') continue;
      const rows: { number: number; description: string; file: string | null }[] = [];
      for (const { name, mediaType, staged } of files) {
        const plain = plainName(name, (number += 1));
        rows.push({ number: rows.length + 1, description: text, file: plain });
        const fileId = await this.files.keep(tx, staged, 'finding');
        findings.push({ kind: 'file', collection, records: 0, name: plain, mediaType, fileId });
      }
      if (rows.length === 0) rows.push({ number: 1, description: text, file: null });
      const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
      const records = rows.length;
      findings.push(await this.sealed(tx, keyId, { kind: 'rows', collection, records }, lines, 'application/x-ndjson'));
    }
    return findings;
  }

  /** One count of all collections, as a program's. */
  private async counted(tx: Transaction, keyId: string, answers: readonly CollectionAnswer[]): Promise<NewFinding[]> {
    const collections = answers
      .filter(({ outcome }) => outcome !== 'exempt')
      .map(({ collection, outcome, records }) => ({
        collection,
        records: outcome === 'done' ? records : 0,
        shared: 0,
        perDay: null,
      }));
    const count: SourceCount = { collections, facts: [], reach: [], keys: [] };
    const records = collections.reduce((sum, one) => sum + one.records, 0);
    const whole = { kind: 'count' as const, collection: '', records };
    return [await this.sealed(tx, keyId, whole, JSON.stringify(count), 'application/json')];
  }

  private async sealed(
    tx: Transaction,
    keyId: string,
    what: Pick<Finding, 'kind' | 'collection' | 'records'>,
    content: string,
    mediaType: string,
  ): Promise<NewFinding> {
    const staged = await this.files.write(keyId, Buffer.from(content), tx);
    return { ...what, name: null, mediaType, fileId: await this.files.keep(tx, staged, 'finding') };
  }
}
