import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, Not } from 'typeorm';
import type { SourceStepState } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { LOOKS, SourceStep } from './source-step.entity';

const A_LOOK = `(${LOOKS.map((operation) => `'${operation}'`).join(', ')})`;

/** An earlier step of the same right that has not ended. */
const EARLIER_OPEN = `
  select 1 from source_step e
  where e.requested_right_id = s.requested_right_id and e.generation = s.generation and e.ordinal < s.ordinal
    and e.operation not in ${A_LOOK} and e.state not in ('done', 'cancelled')`;

const DUE = `
  select s.id from source_step s
  where s.state = 'planned' and s.job_id is null and s.due_at <= $1 and ($2::uuid is null or s.request_id = $2)
    and not exists (select 1 from kill_switch k where k.source in (s.source, '*'))
    and (s.operation in ${A_LOOK} or not exists (${EARLIER_OPEN}))
  order by s.due_at, s.id limit $3 for update of s skip locked`;

@Injectable()
export class SourceStepRepository {
  /** Adds the step unless it stands already; answers null then. */
  async insertOnce(tx: Transaction, step: Omit<SourceStep, 'id' | 'plannedAt'>): Promise<SourceStep | null> {
    const steps = tx.getRepository(SourceStep);
    const inserted = await steps.createQueryBuilder().insert().values(step).orIgnore().returning('id').execute();
    const id = (inserted.raw as { id: string }[])[0]?.id;
    return id === undefined ? null : steps.findOneByOrFail({ id });
  }

  find(tx: Transaction, id: string): Promise<SourceStep | null> {
    return tx.getRepository(SourceStep).findOneBy({ id });
  }

  lock(tx: Transaction, id: string): Promise<SourceStep | null> {
    return tx.getRepository(SourceStep).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  save(tx: Transaction, step: SourceStep): Promise<SourceStep> {
    return tx.getRepository(SourceStep).save(step);
  }

  ofRequest(tx: Transaction, requestId: string): Promise<SourceStep[]> {
    return tx.getRepository(SourceStep).find({
      where: { requestId },
      order: { generation: 'ASC', ordinal: 'ASC', round: 'ASC', source: 'ASC', part: 'ASC', operation: 'ASC' },
    });
  }

  ofRight(tx: Transaction, requestedRightId: string, generation: number): Promise<SourceStep[]> {
    return tx.getRepository(SourceStep).find({
      where: { requestedRightId, generation },
      order: { ordinal: 'ASC', round: 'ASC', source: 'ASC', part: 'ASC', operation: 'ASC' },
    });
  }

  /** What was put on hold at a source after an instant, for whomever; the earliest first. */
  restrictedSince(tx: Transaction, source: string, since: Date): Promise<SourceStep[]> {
    return tx.getRepository(SourceStep).find({
      where: { source, operation: 'restrict', state: 'done', doneAt: MoreThan(since) },
      order: { doneAt: 'ASC', id: 'ASC' },
    });
  }

  /** Whether a step that was not cancelled stands at this place. */
  stands(
    tx: Transaction,
    {
      requestedRightId,
      ...place
    }: Pick<SourceStep, 'requestId' | 'requestedRightId' | 'generation' | 'source'> &
      Pick<SourceStep, 'operation' | 'round' | 'ordinal' | 'part'>,
  ): Promise<boolean> {
    const where = {
      ...place,
      requestedRightId: requestedRightId ?? IsNull(),
      state: Not<SourceStepState>('cancelled'),
    };
    return tx.getRepository(SourceStep).existsBy(where);
  }

  /** Steps of a right that have not ended, held in one order. */
  lockOpen(tx: Transaction, requestedRightId: string): Promise<SourceStep[]> {
    return tx.getRepository(SourceStep).find({
      where: { requestedRightId, state: Not(In<SourceStepState>(['done', 'cancelled'])) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /**
   * Holds up to `limit` steps that may begin now and for which no run was ordered. One that another transaction holds is left out.
   * @param requestId of this request only; null for all
   */
  async due(tx: Transaction, now: Date, requestId: string | null, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(DUE, [now, requestId, limit]);
    return rows.map(({ id }) => id);
  }

  /** How many steps of each source are due and have not begun, or are to be tried again. */
  async waitingBySource(tx: Transaction, now: Date): Promise<Map<string, number>> {
    const rows = await tx.query<{ source: string; n: number }[]>(
      `select source, count(*)::int as n from source_step where state in ('planned', 'error') and due_at <= $1 group by source`,
      [now],
    );
    return new Map(rows.map(({ source, n }) => [source, n]));
  }

  async setJob(tx: Transaction, id: string, jobId: string): Promise<void> {
    await tx.getRepository(SourceStep).update({ id }, { jobId });
  }

  /** Whether a step waits for an earlier one of its right. */
  async waits(tx: Transaction, id: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `select 1 from source_step s
       where s.id = $1 and s.operation not in ${A_LOOK} and exists (${EARLIER_OPEN})`,
      [id],
    );
    return rows.length > 0;
  }

  /** Erasures that a source confirmed, a page at a time by id. */
  erasedFrom(tx: Transaction, source: string, after: string | null, limit: number): Promise<SourceStep[]> {
    return tx.getRepository(SourceStep).find({
      where: { source, operation: 'erase', state: 'done', ...(after === null ? {} : { id: MoreThan(after) }) },
      order: { id: 'ASC' },
      take: limit,
    });
  }

  /** The highest round of verification of an erasure. */
  async lastRound(tx: Transaction, erased: SourceStep): Promise<number> {
    const { requestId, generation, source, ordinal } = erased;
    const requestedRightId = erased.requestedRightId ?? IsNull();
    const of = { requestId, requestedRightId, generation, source, ordinal, operation: 'verify' as const };
    return (await tx.getRepository(SourceStep).maximum('round', of)) ?? 0;
  }

  /** How many steps there are, by source and state. */
  counts(tx: Transaction): Promise<{ source: string; state: SourceStepState; steps: number }[]> {
    return tx.query('select source, state, count(*)::int as steps from source_step group by source, state');
  }
}
