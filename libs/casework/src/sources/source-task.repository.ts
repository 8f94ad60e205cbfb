import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { SearchKey } from '@habeas/connectors';
import type { Transaction } from '@habeas/platform/database';
import { Finding } from './finding.entity';
import { FoundKey } from './found-key.entity';
import { SourceTask } from './source-task.entity';

const HOLD_WITH_OTHERS = `
  select task.id from source_task task
  join source_task own on own.requested_right_id = task.requested_right_id and own.generation = task.generation
  where own.id = $1 order by task.source for update of task`;

@Injectable()
export class SourceTaskRepository {
  async insert(tx: Transaction, tasks: Omit<SourceTask, 'id'>[]): Promise<SourceTask[]> {
    return tx.getRepository(SourceTask).save(tasks.map((task) => tx.getRepository(SourceTask).create(task)));
  }

  find(tx: Transaction, id: string): Promise<SourceTask | null> {
    return tx.getRepository(SourceTask).findOneBy({ id });
  }

  /**
   * The task, held together with all others of its generation. Always all of them, in one order: two tasks that end at once
   * would otherwise each hold what the other waits for.
   */
  async lock(tx: Transaction, id: string): Promise<SourceTask | null> {
    await tx.query(HOLD_WITH_OTHERS, [id]);
    return this.find(tx, id);
  }

  /** Writes a task that is held, as it now is. */
  async save(tx: Transaction, { id, ...task }: SourceTask): Promise<void> {
    await tx.getRepository(SourceTask).update(id, task);
  }

  /** Tasks of one generation of a requested right, held in one order. */
  lockGeneration(tx: Transaction, requestedRightId: string, generation: number): Promise<SourceTask[]> {
    return tx.getRepository(SourceTask).find({
      where: { requestedRightId, generation },
      order: { source: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Runs so far of all tasks of a generation: tells one completion from the next when sources were asked again. */
  async countRuns(tx: Transaction, requestedRightId: string, generation: number): Promise<number> {
    return (await tx.getRepository(SourceTask).sum('attempts', { requestedRightId, generation })) ?? 0;
  }

  ofGeneration(tx: Transaction, requestedRightId: string, generation: number): Promise<SourceTask[]> {
    return tx.getRepository(SourceTask).find({ where: { requestedRightId, generation }, order: { source: 'ASC' } });
  }

  ofRequest(tx: Transaction, requestId: string): Promise<SourceTask[]> {
    return tx.getRepository(SourceTask).find({ where: { requestId }, order: { generation: 'ASC', source: 'ASC' } });
  }

  ofRequests(tx: Transaction, requestIds: string[]): Promise<SourceTask[]> {
    return tx.getRepository(SourceTask).findBy({ requestId: In(requestIds) });
  }

  async replaceFindings(tx: Transaction, sourceTaskId: string, findings: Omit<Finding, 'id'>[]): Promise<void> {
    await tx.getRepository(Finding).delete({ sourceTaskId });
    for (let from = 0; from < findings.length; from += 500) {
      await tx.getRepository(Finding).insert(findings.slice(from, from + 500));
    }
  }

  findings(tx: Transaction, sourceTaskId: string): Promise<Finding[]> {
    return tx
      .getRepository(Finding)
      .find({ where: { sourceTaskId }, order: { collection: 'ASC', name: 'ASC', id: 'ASC' } });
  }

  async addKeys(tx: Transaction, requestId: string, foundIn: string, keys: readonly SearchKey[]): Promise<void> {
    if (keys.length === 0) return;
    const rows = keys.map(({ type, value }) => ({ requestId, type, value, foundIn }));
    await tx.getRepository(FoundKey).createQueryBuilder().insert().values(rows).orIgnore().execute();
  }

  keys(tx: Transaction, requestId: string): Promise<FoundKey[]> {
    return tx.getRepository(FoundKey).find({ where: { requestId }, order: { type: 'ASC', value: 'ASC' } });
  }
}
