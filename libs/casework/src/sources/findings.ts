import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { JsonValue, SourceCount } from '@habeas/connectors';
import type { Transaction } from '@habeas/platform/database';
import { FileStore } from '@habeas/platform/storage';
import type { Finding } from './finding.entity';
import type { SourceTask } from './source-task.entity';
import { SourceTaskRepository } from './source-task.repository';

/** A source's answer with what it found. */
export interface SourceFindings {
  task: SourceTask;
  findings: Finding[];
}

/** A source's answer to how much it holds; null while it has not answered, for one that is exempt, or had no key to search by. */
export interface SourceCounted {
  task: SourceTask;
  count: SourceCount | null;
}

/** Reads what the sources answered, row by row. */
@Injectable()
export class Findings {
  constructor(
    private readonly tasks: SourceTaskRepository,
    private readonly files: FileStore,
  ) {}

  async ofGeneration(tx: Transaction, requestedRightId: string, generation: number): Promise<SourceFindings[]> {
    const answers: SourceFindings[] = [];
    for (const task of await this.tasks.ofGeneration(tx, requestedRightId, generation)) {
      answers.push({ task, findings: await this.tasks.findings(tx, task.id) });
    }
    return answers;
  }

  async counts(tx: Transaction, requestedRightId: string, generation: number): Promise<SourceCounted[]> {
    const counts: SourceCounted[] = [];
    for (const { task, findings } of await this.ofGeneration(tx, requestedRightId, generation)) {
      const finding = findings.find(({ kind }) => kind === 'count');
      counts.push({ task, count: finding ? await this.count(tx, finding) : null });
    }
    return counts;
  }

  private async count(tx: Transaction, finding: Finding): Promise<SourceCount> {
    return JSON.parse(await text(await this.files.open(finding.fileId, tx))) as SourceCount;
  }

  /** The rows of one finding, in the order in which the source gave them. */
  async *rows(finding: Finding, tx?: Transaction): AsyncIterable<Record<string, JsonValue>> {
    const stream = await this.files.open(finding.fileId, tx);
    try {
      for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
        if (line !== '') yield JSON.parse(line) as Record<string, JsonValue>;
      }
    } finally {
      stream.destroy();
    }
  }

  open(finding: Finding): Promise<Readable> {
    return this.files.open(finding.fileId);
  }

  /** Sizes in bytes by file id. */
  async sizes(findings: readonly Finding[]): Promise<Map<string, number>> {
    const sizes = new Map<string, number>();
    for (const { fileId } of findings) sizes.set(fileId, (await this.files.describe(fileId)).size);
    return sizes;
  }
}
