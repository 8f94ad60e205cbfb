import { randomUUID } from 'node:crypto';
import { IdentityRepository, StaffIdentity } from '@habeas/casework/identity';
import { FormDoor, type SubmittedForm } from '@habeas/casework/intake';
import type { LetterName } from '@habeas/casework/letters';
import {
  type Decision,
  type Message,
  MessageRepository,
  type Request,
  type RequestedRight,
  RequestsRepository,
  RequestStates,
} from '@habeas/casework/requests';
import { BeginPlans } from '@habeas/casework/rights/begin-plans';
import { AnswerQuestion, OfficeErasure, type PlanContent, PlanFiles } from '@habeas/casework/rights/erasure';
import { type ExecutionPlan, ExecutionPlanRepository, type SourceStep, SourceSteps } from '@habeas/casework/sources';
import { eventually } from './eventually';
import type { Office } from './office';

export const FIRST = randomUUID();
export const SECOND = randomUUID();
const DAY = 86_400_000;

/** The way of an erasure, step by step, as the people in it go it. The office's clock must be one that can be sent ahead. */
export class ErasureWay {
  constructor(
    readonly office: Office,
    private readonly ahead: (milliseconds: number) => void,
  ) {}

  /** Submits, and proves in a shop whose e-mail address it is; answers once the plan is there. */
  async planned(form: SubmittedForm): Promise<Request> {
    const request = await this.office.get(FormDoor).submit({ ...form, rights: ['erasure'] });
    await this.proven(request.id);
    await this.untilState(request.id, 'awaiting-approval');
    return request;
  }

  async proven(requestId: string): Promise<void> {
    await eventually(
      'somebody is located',
      async () => (await this.office.run((tx) => this.identity.candidates(tx, requestId))).length > 0,
    );
    await this.office.run(async (tx) => {
      const request = await this.office.get(RequestStates).hold(tx, requestId);
      const [email] = await this.identity.identifiers(tx, requestId);
      await this.office.get(StaffIdentity).verifyByOtherMeans(tx, request, email?.id ?? '', 'shop', staff(FIRST));
    });
  }

  right(requestId: string): Promise<RequestedRight> {
    return this.office.run(async (tx) => {
      const right = await this.office.get(RequestsRepository).rightOf(tx, requestId, 'erasure');
      if (!right) throw new Error('No erasure was asked');
      return right;
    });
  }

  async request(requestId: string): Promise<Request> {
    return this.act(requestId, (_tx, request) => Promise.resolve(request));
  }

  async untilState(requestId: string, state: string): Promise<void> {
    await eventually(`the erasure is ${state}`, async () => (await this.right(requestId)).state === state, 60_000);
  }

  /** The plan that is open now, or the last one. */
  async plan(requestId: string): Promise<ExecutionPlan> {
    const { id } = await this.right(requestId);
    const plans = this.office.get(ExecutionPlanRepository);
    const plan = await this.office.run(async (tx) => (await plans.open(tx, id)) ?? (await plans.latest(tx, id)));
    if (!plan) throw new Error('There is no plan');
    return plan;
  }

  async content(requestId: string): Promise<PlanContent> {
    const { contentFileId } = await this.plan(requestId);
    return this.office.run((tx) => this.office.get(PlanFiles).open(tx, contentFileId));
  }

  decisions(requestId: string): Promise<Decision[]> {
    return this.office.run(async (tx) => {
      const requests = this.office.get(RequestsRepository);
      const right = await requests.rightOf(tx, requestId, 'erasure');
      return requests.decisions(tx, right?.id ?? '');
    });
  }

  /** Answers every open question the same. */
  async answerAll(requestId: string, outcome: 'granted' | 'refused'): Promise<void> {
    for (;;) {
      const open = (await this.decisions(requestId)).find((row) => row.outcome === 'needs-person');
      if (!open) return;
      const given = { decisionId: open.id, scope: 'question' as const, outcome, until: null, note: 'Counsel says so.' };
      await this.act(requestId, (tx, request) =>
        this.office.get(AnswerQuestion).answer(tx, request, { ...given, ground: 'legal-claims' }, FIRST),
      );
    }
  }

  async approve(requestId: string, account: string, sha256?: string): Promise<void> {
    const hash = sha256 ?? (await this.plan(requestId)).sha256;
    await this.act(requestId, (tx, request) => this.erasure.approve(tx, request, hash, account));
  }

  async approvedByTwo(requestId: string): Promise<void> {
    await this.approve(requestId, FIRST);
    await this.approve(requestId, SECOND);
  }

  stop(requestId: string): Promise<void> {
    return this.act(requestId, (tx, request) => this.erasure.stop(tx, request, staff(FIRST)));
  }

  collectAgain(requestId: string): Promise<void> {
    return this.act(requestId, (tx, request) => this.erasure.collectAgain(tx, request, staff(FIRST)));
  }

  /** The time to undo is over; the schedule will see it within ten seconds. */
  undoWindowIsOver(): void {
    this.ahead(3 * DAY);
  }

  /** The time to undo is over, and the schedule has looked. */
  async undoWindowPasses(): Promise<void> {
    this.undoWindowIsOver();
    await this.office.get(BeginPlans).run();
  }

  weekPasses(): void {
    this.ahead(8 * DAY);
  }

  steps(requestId: string): Promise<SourceStep[]> {
    return this.office.run((tx) => this.office.get(SourceSteps).ofRequest(tx, requestId));
  }

  messages(requestId: string, template: LetterName): Promise<Message[]> {
    return this.office.run(async (tx) =>
      (await this.office.get(MessageRepository).ofRequest(tx, requestId)).filter((one) => one.template === template),
    );
  }

  async events(requestId: string): Promise<string[]> {
    const rows = await this.office.run((tx) =>
      tx.query<{ event: string }[]>('select event from audit_entry where request_id = $1 order by seq', [requestId]),
    );
    return rows.map(({ event }) => event);
  }

  act<T>(
    requestId: string,
    work: (tx: Parameters<Parameters<Office['run']>[0]>[0], request: Request) => Promise<T>,
  ): Promise<T> {
    return this.office.run(async (tx) => work(tx, await this.office.get(RequestStates).hold(tx, requestId)));
  }

  private get erasure(): OfficeErasure {
    return this.office.get(OfficeErasure);
  }

  private get identity(): IdentityRepository {
    return this.office.get(IdentityRepository);
  }
}

export const staff = (id: string) => ({ kind: 'staff', id }) as const;
