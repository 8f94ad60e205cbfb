import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { HumanTask } from './human-task.entity';

/** Another open question about the same place, made for an earlier collection or an earlier try. */
const SAME_PLACE = `
  select old.id from human_task old
  left join source_task old_task on old_task.id = old.source_task_id
  left join source_task new_task on new_task.id = $2
  where old.state = 'open' and old.request_id = $1 and old.source = $3 and old.operation = $4
    and (old.source_task_id = $2 or old_task.requested_right_id = new_task.requested_right_id or old.source_step_id = $5)`;

@Injectable()
export class HumanTaskRepository {
  insert(tx: Transaction, task: Omit<HumanTask, 'id'>): Promise<HumanTask> {
    return tx.getRepository(HumanTask).save(tx.getRepository(HumanTask).create(task));
  }

  save(tx: Transaction, task: HumanTask): Promise<HumanTask> {
    return tx.getRepository(HumanTask).save(task);
  }

  find(tx: Transaction, id: string): Promise<HumanTask | null> {
    return tx.getRepository(HumanTask).findOneBy({ id });
  }

  lock(tx: Transaction, id: string): Promise<HumanTask | null> {
    return tx.getRepository(HumanTask).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  ofRequest(tx: Transaction, requestId: string): Promise<HumanTask[]> {
    return tx.getRepository(HumanTask).find({ where: { requestId }, order: { askedAt: 'ASC', id: 'ASC' } });
  }

  /** Open ones that a new question about the same takes the place of. */
  async superseded(
    tx: Transaction,
    { requestId, sourceTaskId, source, operation, sourceStepId }: Omit<HumanTask, 'id'>,
  ): Promise<HumanTask[]> {
    const rows = await tx.query<{ id: string }[]>(SAME_PLACE, [
      requestId,
      sourceTaskId,
      source,
      operation,
      sourceStepId,
    ]);
    const found = await Promise.all(rows.map(({ id }) => this.lock(tx, id)));
    return found.filter((task) => task?.state === 'open') as HumanTask[];
  }

  /** Ids of open tasks, a page at a time; the order is that of their ids. */
  async open(tx: Transaction, after: string | null, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select id from human_task where state = 'open' and ($1::uuid is null or id > $1) order by id limit $2`,
      [after, limit],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * What was last said of where to look in a source, for an earlier question of the same request. What a preservation was asked
   * with does not count: nobody had read the message then.
   */
  async lastDetails(tx: Transaction, requestId: string, source: string): Promise<string | null> {
    const rows = await tx.query<{ details: string }[]>(
      `select details from human_task where request_id = $1 and source = $2 and details is not null
         and operation not in ('preserve', 'release')
       order by asked_at desc limit 1`,
      [requestId, source],
    );
    return rows[0]?.details ?? null;
  }
}
