import { type SearchKey, SourceError } from '@habeas/connectors';
import { type AuditEvent, mayMoveSourceTask, type SourceTaskState } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { HandlesJob, type JobHandler, type JobRun, RetryLater } from '@habeas/platform/queue';
import { FileStore } from '@habeas/platform/storage';
import { Audit } from '../audit';
import { type Collected, CollectSource } from './collect-source';
import { FanOut } from './fan-out';
import { moveSourceTask } from './move-source-task';
import { givesUp, nextTryMilliseconds } from './retry-ladder';
import { SourceRegistry } from './source-registry';
import type { SourceTask } from './source-task.entity';
import { SourceTaskRepository } from './source-task.repository';

type Payload = HabeasJobs['export-source'];

/** Asks one source for everything it holds under the verified keys. The answer is recorded whole, once. */
@HandlesJob('export-source')
export class ExportSourceJob implements JobHandler<'export-source'> {
  constructor(
    private readonly registry: SourceRegistry,
    private readonly tasks: SourceTaskRepository,
    private readonly fanOut: FanOut,
    private readonly collectSource: CollectSource,
    private readonly files: FileStore,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async handle({ sourceTaskId }: Payload, run: JobRun): Promise<void> {
    const begun = await this.transactions.run((tx) => this.begin(tx, sourceTaskId, run));
    if (!begun) return;
    const { task, keys } = begun;
    try {
      const source = this.registry.get(task.source);
      const usable = this.fanOut.usableKeys(task.source, keys);
      const search = usable.map(({ type, value }) => ({ type, value }));
      const collected =
        search.length === 0
          ? { rows: [], files: [], keys: [] }
          : await this.collectSource.collect(source.connector, search, task.keyId, run.signal);
      await this.transactions.run((tx) => this.record(tx, task.id, collected, search, run));
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      if (error.code === 'aborted') throw new RetryLater('aborted', 1000);
      await this.fail(task.id, error, run);
    }
  }

  /** Any other failure that will not end: a person looks at it. What has answered meanwhile stays answered. */
  async onStuck({ sourceTaskId }: Payload, tx: Transaction): Promise<void> {
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

  private async record(
    tx: Transaction,
    id: string,
    collected: Collected,
    search: SearchKey[],
    run: JobRun,
  ): Promise<void> {
    await run.finish(tx);
    const task = await this.tasks.lock(tx, id);
    if (task?.state !== 'running') return;
    const findings = [];
    for (const { collection, records, staged } of collected.rows) {
      const fileId = await this.files.keep(tx, staged, 'finding');
      findings.push({
        sourceTaskId: id,
        kind: 'rows' as const,
        collection,
        records,
        name: null,
        mediaType: 'application/x-ndjson',
        fileId,
      });
    }
    for (const { collection, name, mediaType, staged } of collected.files) {
      const fileId = await this.files.keep(tx, staged, 'finding');
      findings.push({ sourceTaskId: id, kind: 'file' as const, collection, records: 0, name, mediaType, fileId });
    }
    await this.tasks.replaceFindings(tx, id, findings);
    await this.tasks.addKeys(tx, task.requestId, task.source, collected.keys);
    const keysUsed = await this.keysUsed(tx, task, [...search, ...collected.keys]);
    const records = collected.rows.reduce((sum, rows) => sum + rows.records, 0);
    const state = records > 0 ? 'found' : 'nothing';
    const files = collected.files.length;
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
    const { source, attempts, records, files } = task;
    await this.audit.append(tx, {
      event,
      actor: { kind: 'system' },
      requestId: task.requestId,
      details: { source, attempt: attempts, records, files, ...(task.errorCode ? { error: task.errorCode } : {}) },
    });
  }
}
