import { Injectable } from '@nestjs/common';
import { type SearchKey, SourceError } from '@habeas/connectors';
import { type AuditEvent, mayMoveSourceTask, type SourceTaskState } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { type JobRun, RetryLater } from '@habeas/platform/queue';
import { Audit } from '../audit';
import { FanOut } from './fan-out';
import type { Finding } from './finding.entity';
import { moveSourceTask } from './move-source-task';
import { givesUp, nextTryMilliseconds } from './retry-ladder';
import { type RegisteredSource, SourceRegistry } from './source-registry';
import type { SourceTask } from './source-task.entity';
import { SourceTaskRepository } from './source-task.repository';

/** What is asked of a source under verified keys, and how its answer is written down. */
export interface Question<T> {
  /** Outside any transaction. Not asked at all when no key finds anybody in this source. */
  ask(source: RegisteredSource, search: SearchKey[], keyId: string): Promise<T>;
  /** The answer of a source that has no key to search by. */
  readonly nothing: T;
  /** In the transaction that ends the task. `keys` are those the answer itself gives. */
  record(tx: Transaction, answer: T): Promise<{ findings: Omit<Finding, 'id' | 'sourceTaskId'>[]; keys: SearchKey[] }>;
}

/** One run of a source's task, whatever is asked: begin, ask, record whole and once; or say what went wrong. */
@Injectable()
export class TaskRuns {
  constructor(
    private readonly registry: SourceRegistry,
    private readonly tasks: SourceTaskRepository,
    private readonly fanOut: FanOut,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run<T>(sourceTaskId: string, run: JobRun, question: Question<T>): Promise<void> {
    const begun = await this.transactions.run((tx) => this.begin(tx, sourceTaskId, run));
    if (!begun) return;
    const { task, keys } = begun;
    try {
      const source = this.registry.get(task.source);
      const search = this.fanOut.usableKeys(task.source, keys).map(({ type, value }) => ({ type, value }));
      const answer = search.length === 0 ? question.nothing : await question.ask(source, search, task.keyId);
      await this.transactions.run((tx) => this.record(tx, task.id, question, answer, search, run));
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      if (error.code === 'aborted') throw new RetryLater('aborted', 1000);
      await this.fail(task.id, error, run);
    }
  }

  /** Any other failure that will not end: a person looks at it. What has answered meanwhile stays answered. */
  async stick(tx: Transaction, sourceTaskId: string): Promise<void> {
    const task = await this.tasks.lock(tx, sourceTaskId);
    if (!task || !mayMoveSourceTask(task.state, 'stuck').ok) return;
    await this.mark(tx, task, 'stuck', { errorCode: task.errorCode ?? 'internal' });
  }

  private async begin(tx: Transaction, id: string, run: JobRun) {
    await run.fence(tx);
    const task = await this.tasks.lock(tx, id);
    if (!task || !['queued', 'running', 'error'].includes(task.state)) return null;
    const attempts = task.attempts + 1;
    moveSourceTask(task, 'running', { attempts, lastTryAt: this.clock.now(), nextTryAt: null });
    await this.tasks.save(tx, task);
    await this.note(tx, task, 'source-task.started');
    return { task, keys: await this.tasks.keys(tx, task.requestId) };
  }

  private async record<T>(
    tx: Transaction,
    id: string,
    question: Question<T>,
    answer: T,
    search: SearchKey[],
    run: JobRun,
  ): Promise<void> {
    await run.finish(tx);
    const task = await this.tasks.lock(tx, id);
    if (task?.state !== 'running') return;
    const { findings, keys } = await question.record(tx, answer);
    await this.tasks.replaceFindings(
      tx,
      id,
      findings.map((finding) => ({ ...finding, sourceTaskId: id })),
    );
    await this.tasks.addKeys(tx, task.requestId, task.source, keys);
    const keysUsed = await this.keysUsed(tx, task, [...search, ...keys]);
    const records = findings.reduce((sum, finding) => sum + finding.records, 0);
    const files = findings.filter(({ kind }) => kind === 'file').length;
    const state = records > 0 ? 'found' : 'nothing';
    moveSourceTask(task, state, { records, files, keysUsed, errorCode: null, finishedAt: this.clock.now() });
    await this.tasks.save(tx, task);
    await this.fanOut.reconsider(tx, task);
    await this.note(tx, task, state === 'found' ? 'source-task.found' : 'source-task.nothing');
  }

  /** Keys of others that this answer took into account: those it searched with, and those it came upon itself. */
  private async keysUsed(tx: Transaction, task: SourceTask, known: readonly SearchKey[]): Promise<number> {
    const spelled = new Set(known.map(({ type, value }) => `${type} ${value}`));
    const usable = this.fanOut.usableKeys(task.source, await this.tasks.keys(tx, task.requestId));
    return usable.filter(({ type, value, foundIn }) => foundIn !== task.source && spelled.has(`${type} ${value}`))
      .length;
  }

  private async fail(id: string, error: SourceError, run: JobRun): Promise<void> {
    const task = await this.transactions.run(async (tx) => {
      await run.fence(tx);
      const held = await this.tasks.lock(tx, id);
      if (held?.state !== 'running') return null;
      const isStuck = !error.retryable || givesUp(held.attempts);
      const nextTryAt = isStuck ? null : new Date(this.clock.now().getTime() + nextTryMilliseconds(held.attempts));
      await this.mark(tx, held, isStuck ? 'stuck' : 'error', { errorCode: error.code, nextTryAt });
      return held;
    });
    if (task?.state === 'error') throw new RetryLater(error.code, nextTryMilliseconds(task.attempts));
  }

  private async mark(
    tx: Transaction,
    task: SourceTask,
    state: SourceTaskState,
    change: { errorCode: string; nextTryAt?: Date | null },
  ): Promise<void> {
    moveSourceTask(task, state, change);
    await this.tasks.save(tx, task);
    await this.fanOut.reconsider(tx, task);
    await this.note(tx, task, task.state === 'stuck' ? 'source-task.stuck' : 'source-task.error');
  }

  private async note(tx: Transaction, task: SourceTask, event: AuditEvent): Promise<void> {
    const { source, operation, attempts, records, files } = task;
    await this.audit.append(tx, {
      event,
      actor: { kind: 'system' },
      requestId: task.requestId,
      details: {
        source,
        operation,
        attempt: attempts,
        records,
        files,
        ...(task.errorCode ? { error: task.errorCode } : {}),
      },
    });
  }
}
