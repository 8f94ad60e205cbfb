import { randomUUID } from 'node:crypto';
import { IdentityRepository, StaffIdentity } from '@habeas/casework/identity';
import { FormDoor } from '@habeas/casework/intake';
import { type Request, RequestsRepository, RequestStates } from '@habeas/casework/requests';
import { AnswerQuestion, OfficeErasure } from '@habeas/casework/rights/erasure';
import { type ExecutionPlan, ExecutionPlanRepository, SourceSteps } from '@habeas/casework/sources';
import type { Transaction } from '@habeas/platform/database';
import { Outbox } from '@habeas/platform/queue';
import type { BenchOffice } from './bench-office';
import { Laps } from './laps';

const COLLEAGUES = [randomUUID(), randomUUID()] as const;
const [FIRST] = COLLEAGUES;

/** Where the time of one erasure went, in milliseconds. */
export interface Erased {
  submitted: number;
  located: number;
  settled: number;
  planned: number;
  approved: number;
  /** Every source did it and was asked again, and the person is answered. */
  executed: number;
}

/** The way of an erasure without waiting for mail or people, and without the time in which colleagues may undo it. */
export class ErasureRequest {
  /** Colleagues click one after the other, however many requests wait for them. */
  private clicks: Promise<void> = Promise.resolve();

  constructor(private readonly office: BenchOffice) {}

  /** From the posted form to the answer; answers the times, and how many rows the source says it erased. */
  async walk(email: string): Promise<{ erased: Erased; rows: number }> {
    const laps = new Laps();
    const id = await this.submit(email);
    const submitted = laps.lap();
    await this.office.watch.until(id, 'located');
    const located = laps.lap();
    await this.settle(id);
    const settled = laps.lap();
    await this.office.watch.until(id, 'composed');
    const planned = laps.lap();
    await (this.clicks = this.clicks.then(() => this.approve(id)));
    const approved = laps.lap();
    await this.office.watch.until(id, 'answered');
    const executed = laps.lap();
    return { erased: { submitted, located, settled, planned, approved, executed }, rows: await this.rows(id) };
  }

  private async submit(email: string): Promise<string> {
    const { id } = await this.office.get(FormDoor).submit({
      formKey: randomUUID(),
      brand: 'proximus',
      language: 'fr',
      rights: ['erasure'],
      details: '',
      name: 'A Person',
      email,
      phone: '',
      customerNumber: '',
      onBehalfOf: '',
    });
    return id;
  }

  private async settle(id: string): Promise<void> {
    await this.act(id, async (tx, request) => {
      const [email] = await this.office.get(IdentityRepository).identifiers(tx, id);
      const actor = { kind: 'staff', id: FIRST } as const;
      await this.office.get(StaffIdentity).verifyByOtherMeans(tx, request, email?.id ?? '', 'shop', actor);
    });
  }

  /** What the register leaves open is answered, two approve, and it is begun at once. */
  private async approve(id: string): Promise<void> {
    while (await this.act(id, (tx, request) => this.answerOne(tx, request)));
    for (const colleague of COLLEAGUES) {
      await this.act(id, async (tx, request) => {
        const { sha256 } = await this.plan(tx, id);
        await this.office.get(OfficeErasure).approve(tx, request, sha256, colleague);
      });
    }
    await this.office.run(async (tx) => {
      const plan = await this.plan(tx, id);
      await this.office.get(ExecutionPlanRepository).save(tx, { ...plan, executeAfter: new Date() });
      await this.office.get(Outbox).add(tx, 'execute-plan', { planId: plan.id }, { key: plan.id });
    });
  }

  private async answerOne(tx: Transaction, request: Request): Promise<boolean> {
    const decisions = await this.office.get(RequestsRepository).decisions(tx, await this.rightId(tx, request.id));
    const open = decisions.find(({ outcome }) => outcome === 'needs-person');
    if (!open) return false;
    const given = { decisionId: open.id, scope: 'question', outcome: 'granted', ground: null } as const;
    const answer = { ...given, until: null, note: 'It may go.' };
    await this.office.get(AnswerQuestion).answer(tx, request, answer, FIRST);
    return true;
  }

  private async rightId(tx: Transaction, requestId: string): Promise<string> {
    return (await this.office.get(RequestsRepository).rightOf(tx, requestId, 'erasure'))?.id ?? '';
  }

  private async plan(tx: Transaction, requestId: string): Promise<ExecutionPlan> {
    const plan = await this.office.get(ExecutionPlanRepository).open(tx, await this.rightId(tx, requestId));
    if (!plan) throw new Error('There is no plan');
    return plan;
  }

  private async rows(id: string): Promise<number> {
    const steps = await this.office.run((tx) => this.office.get(SourceSteps).ofRequest(tx, id));
    const collections = steps.flatMap(({ evidence }) => evidence?.collections ?? []);
    return collections.reduce((sum, { affected }) => sum + affected, 0);
  }

  private act<T>(id: string, work: (tx: Transaction, request: Request) => Promise<T>): Promise<T> {
    return this.office.run(async (tx) => work(tx, await this.office.get(RequestStates).hold(tx, id)));
  }
}
