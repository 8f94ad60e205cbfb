import { Injectable } from '@nestjs/common';
import type { SearchKey } from '@habeas/connectors';
import { type AuditActor, isUnknown, type SourceTaskState } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { Outbox } from '@habeas/platform/queue';
import { Audit } from '../audit';
import './jobs';
import type { FoundKey } from './found-key.entity';
import { moveSourceTask } from './move-source-task';
import { SourceRegistry } from './source-registry';
import type { SourceTask, TaskOperation } from './source-task.entity';
import { SourceTaskRepository } from './source-task.repository';

/** Which requested right is collected, and how often it was collected before. */
export interface Collection {
  requestId: string;
  requestedRightId: string;
  generation: number;
  /** Storage key of the request. */
  keyId: string;
}

const SYSTEM: AuditActor = { kind: 'system' };

/** Asks every source, each in its own task, and knows when all have answered. */
@Injectable()
export class FanOut {
  constructor(
    private readonly registry: SourceRegistry,
    private readonly tasks: SourceTaskRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Holds the tasks of a right as it is collected now, in the order in which everybody holds them. */
  async hold(tx: Transaction, { id, generation }: { id: string; generation: number }): Promise<void> {
    await this.tasks.lockGeneration(tx, id, generation);
  }

  /** Keys that verification gave: the only ones a search may start from (I10). */
  async startFrom(tx: Transaction, requestId: string, keys: readonly SearchKey[]): Promise<void> {
    await this.tasks.addKeys(tx, requestId, 'identity', keys);
  }

  /** One task for each source. Sources that need keys from others wait for these; the rest are queued at once. */
  async plan(tx: Transaction, collection: Collection, operation: TaskOperation = 'export'): Promise<SourceTask[]> {
    const tasks = await this.tasks.insert(
      tx,
      this.registry.all.map((source) => {
        const waitsFor = this.registry.upstreamOf(source);
        return {
          ...collection,
          source: source.key,
          operation,
          state: waitsFor.length > 0 ? ('waiting-for-keys' as const) : ('queued' as const),
          waitsFor,
          attempts: 0,
          keysUsed: 0,
          records: 0,
          files: 0,
          errorCode: null,
          ...{ exemptReason: null, exemptGrounds: [], exemptWords: null, notSearched: false },
          lastTryAt: null,
          nextTryAt: null,
          finishedAt: null,
        };
      }),
    );
    for (const task of tasks) if (task.state === 'queued') await this.enqueue(tx, task);
    await this.audit.append(tx, {
      event: 'source-task.planned',
      actor: SYSTEM,
      requestId: collection.requestId,
      details: { operation, sources: tasks.length, generation: collection.generation },
    });
    return tasks;
  }

  /**
   * Call in the transaction in which a task got its answer, or failed. Lets go those that waited for it, asks those again
   * for which it found new keys, and once none is unknown tells the right that all is collected: complete is impossible
   * while one is unknown (I6).
   */
  async reconsider(tx: Transaction, changed: SourceTask): Promise<void> {
    const { requestId, requestedRightId, generation } = changed;
    const { tasks } = await this.askWhoMayGo(tx, requestId, requestedRightId, generation);
    if (tasks.some((task) => isUnknown(task.state))) return;
    const key = `${requestedRightId}/${generation}/${await this.tasks.countRuns(tx, requestedRightId, generation)}`;
    await this.outbox.add(tx, 'right-collected', { requestedRightId, generation }, { key });
  }

  /**
   * Keys were verified after the search began: asks the sources again that can use them. Answers whether there is one; then
   * what was collected is not the whole.
   */
  searchAgain(tx: Transaction, of: Omit<Collection, 'keyId'>): Promise<boolean> {
    return this.askWhoMayGo(tx, of.requestId, of.requestedRightId, of.generation).then(({ asked }) => asked > 0);
  }

  private async askWhoMayGo(tx: Transaction, requestId: string, requestedRightId: string, generation: number) {
    const tasks = await this.tasks.lockGeneration(tx, requestedRightId, generation);
    const keys = await this.tasks.keys(tx, requestId);
    const stateOf = new Map(tasks.map((task) => [task.source, task.state]));
    let asked = 0;
    for (const task of tasks) {
      const fromElsewhere = this.usableKeys(task.source, keys).filter(({ foundIn }) => foundIn !== task.source);
      if (!mayAsk(task, stateOf, fromElsewhere.length)) continue;
      moveSourceTask(task, 'queued');
      await this.tasks.save(tx, task);
      await this.enqueue(tx, task);
      asked += 1;
    }
    return { tasks, asked };
  }

  /** Keys that find somebody in this source. */
  usableKeys(source: string, keys: readonly FoundKey[]): FoundKey[] {
    const { accepts } = this.registry.get(source);
    return keys.filter(({ type }) => accepts.has(type));
  }

  /** Orders one more run of a task, from the first attempt on. */
  async enqueue(tx: Transaction, task: SourceTask): Promise<void> {
    await this.outbox.add(tx, this.jobFor(task), { sourceTaskId: task.id });
  }

  private jobFor({ source, operation }: SourceTask): 'ask-person' | 'count-source' | 'export-source' {
    if (this.registry.asksPerson(source, operation)) return 'ask-person';
    return operation === 'count' ? 'count-source' : 'export-source';
  }
}

/**
 * A waiting task may go once all it waits for have answered, or have failed while it has keys of its own: a failing source
 * blocks nobody. An answered one goes again when keys were found since, by others: its own it has followed itself.
 */
function mayAsk(task: SourceTask, stateOf: ReadonlyMap<string, SourceTaskState>, usableKeys: number): boolean {
  if (task.state === 'found' || task.state === 'nothing') return usableKeys > task.keysUsed;
  if (task.state !== 'waiting-for-keys') return false;
  const upstream = task.waitsFor.map((source) => stateOf.get(source) ?? 'exempt');
  const failed = upstream.some((state) => state === 'error' || state === 'stuck');
  return upstream.every(
    (state) => !isUnknown(state) || (usableKeys > 0 && failed && (state === 'error' || state === 'stuck')),
  );
}
