import { createHash, randomUUID } from 'node:crypto';
import {
  type ExecutionPlan,
  ExecutionPlanRepository,
  LookForSteps,
  type NewStep,
  SourceRegistry,
  type SourceStep,
  SourceSteps,
  type StepOrder,
} from '@habeas/casework/sources';
import { FileStore } from '@habeas/platform/storage';
import { JobRunner } from '@habeas/platform/queue';
import { FaultySource } from './faulty-source';
import { Office } from './office';
import { ShiftedClock } from './shifted-clock';

export const COLLECTION = 'customers';
const APPROVERS = [randomUUID(), randomUUID()];

/** The office with sources that go wrong on demand, its jobs run by the spec. */
export class StepBench {
  private constructor(
    readonly office: Office,
    readonly clock: ShiftedClock,
  ) {}

  static async open(persons = 1): Promise<StepBench> {
    const clock = new ShiftedClock();
    return new StepBench(await Office.open({ persons, clock }), clock);
  }

  /** Puts a source that goes wrong in the place of a real one. */
  faulty(key = 'crm'): FaultySource {
    const fake = new FaultySource(key);
    fake.rows.set(COLLECTION, 3);
    this.office.get(SourceRegistry).get(key).connector = fake;
    return fake;
  }

  /** A right with a plan in the state that is asked for, and the storage key of its request. */
  async right(state: ExecutionPlan['state'] = 'executing') {
    const place = { requestId: randomUUID(), requestedRightId: randomUUID() };
    const sha256 = createHash('sha256').update(place.requestedRightId).digest('hex');
    const keyId = await this.office.run(async (tx) => {
      const key = await this.office.get(FileStore).createKey(tx);
      const plans = this.office.get(ExecutionPlanRepository);
      const plan = await plans.insert(tx, {
        ...place,
        generation: 1,
        sha256,
        contentFileId: randomUUID(),
        state: 'awaiting-approval',
        approvalsNeeded: 2,
        executeAfter: null,
      });
      for (const accountId of APPROVERS)
        await plans.addApproval(tx, { planId: plan.id, accountId, sha256, at: new Date() });
      await plans.save(tx, { ...plan, state });
      return key;
    });
    return { ...place, keyId, planSha256: sha256 };
  }

  erasure(right: Awaited<ReturnType<StepBench['right']>>, source = 'crm', more: Partial<NewStep> = {}): NewStep {
    const order: StepOrder = {
      operation: 'erase',
      keys: [{ type: 'email', value: 'somebody@mail.example' }],
      reach: [],
      order: { collections: [{ collection: COLLECTION, keepFrom: null, expected: 3 }], facts: [] },
      expected: [{ collection: COLLECTION, remaining: 0, keepFrom: null }],
    };
    return { ...right, source, order, ...more };
  }

  /** Enters steps and lets go those that may. */
  plan(...steps: NewStep[]): Promise<SourceStep[]> {
    return this.office.run(async (tx) => {
      const entered = await this.office.get(SourceSteps).plan(tx, steps);
      for (const id of new Set(entered.map(({ requestId }) => requestId)))
        await this.office.get(SourceSteps).release(tx, id);
      return entered;
    });
  }

  /** Runs every job that is due, in this process. */
  work(): Promise<number> {
    return this.office.get(JobRunner).runDue();
  }

  /** As the schedule does four times a minute. */
  async look(): Promise<void> {
    await this.office.get(LookForSteps).run();
    await this.work();
  }

  steps(requestId: string): Promise<SourceStep[]> {
    return this.office.run((tx) => this.office.get(SourceSteps).ofRequest(tx, requestId));
  }

  async step(requestId: string, operation: string, round = 1): Promise<SourceStep> {
    const found = (await this.steps(requestId)).find((step) => step.operation === operation && step.round === round);
    if (!found) throw new Error(`no ${operation} step of round ${round}`);
    return found;
  }

  async events(requestId: string): Promise<string[]> {
    const rows = await this.rows<{ event: string }>(
      'select event from audit_entry where request_id = $1 order by seq',
      [requestId],
    );
    return rows.map(({ event }) => event);
  }

  rows<T = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.office.run((tx) => tx.query<T[]>(sql, parameters));
  }

  /** Waits of minutes are no part of what is shown: the next try is due now. */
  async hurry(): Promise<void> {
    await this.rows(`update outbox_job set due_at = now() where done_at is null and lease_until is null`);
  }

  /** The minute that a lease lasts is over. */
  async leasesRunOut(): Promise<void> {
    await this.rows(
      `update outbox_job set lease_until = clock_timestamp() - interval '1 second' where done_at is null and lease_until is not null`,
    );
  }

  close(): Promise<void> {
    return this.office.close();
  }
}
