import { Inject, Injectable } from '@nestjs/common';
import type { AuditActor, PersonAnswer } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../../audit';
import { CONTROLLER_PACK, type ControllerPack, decisionActivities } from '../../register';
import { Refused, type Request, RequestsRepository } from '../../requests';
import { ExecutionPlanRepository } from '../../sources';
import { Plans } from '../plans';
import { withAnswer } from './compose-plan';
import { decisionRows } from './decision-rows';
import { erasesSomething, openQuestions } from './plan-content';
import { PlanFiles } from './plan-files';

/** Why something may stay, as a colleague says it, with the exception that the person is told. */
export const GROUNDS = {
  expression: 'GDPR Art. 17(3)(a)',
  'legal-duty': 'GDPR Art. 17(3)(b)',
  'public-health': 'GDPR Art. 17(3)(c)',
  archives: 'GDPR Art. 17(3)(d)',
  'legal-claims': 'GDPR Art. 17(3)(e)',
  'still-needed': 'GDPR Art. 17(1)(a)',
} as const;
export type Ground = keyof typeof GROUNDS;

const ERASED = 'GDPR Art. 17(1)';

/** What a colleague answers to one question. */
export interface QuestionAnswer {
  decisionId: string;
  outcome: PersonAnswer['outcome'];
  ground: Ground | null;
  until: string | null;
  /** Why, in the colleague's own words; sealed with the plan. */
  note: string;
}

/** Answers what the register leaves open; the plan is made anew and what was approved of the old one holds no longer. */
@Injectable()
export class AnswerQuestion {
  constructor(
    private readonly plans: Plans,
    private readonly repository: ExecutionPlanRepository,
    private readonly files: PlanFiles,
    private readonly requests: RequestsRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** @throws Refused when there is no such question now, or when something stays without a ground or a day */
  async answer(tx: Transaction, request: Request, given: QuestionAnswer, account: string): Promise<void> {
    const right = await this.requests.rightOf(tx, request.id, 'erasure');
    const plan = right && (await this.repository.open(tx, right.id));
    if (right?.state !== 'awaiting-approval' || plan?.state !== 'awaiting-approval')
      throw new Refused('no-question-open');
    const row = (await this.requests.decisions(tx, right.id)).find(({ id }) => id === given.decisionId);
    if (!row || (row.outcome !== 'needs-person' && row.answeredBy === null)) throw new Refused('no-question-open');
    const { activity, category, source, collection } = row;
    const at = this.clock.now();
    const answer = { activity, category, source, collection, ...substance(given, at) };
    const before = await this.files.open(plan.contentFileId);
    const content = withAnswer(
      before,
      { answer, by: account, note: given.note, at: at.toISOString() },
      decisionActivities(this.pack),
    );
    const staged = await this.files.write(request.keyId, content, tx);
    const kept = await this.files.keep(tx, content, staged);
    await this.requests.replaceDecisions(tx, right.id, decisionRows(content, right.id));
    const actor: AuditActor = { kind: 'staff', id: account };
    await this.plans.drawUp(tx, right, { ...kept, approvalsNeeded: erasesSomething(content) ? 2 : 1 }, actor);
    await this.audit.append(tx, {
      event: 'decision.made',
      actor,
      requestId: request.id,
      details: { right: right.right, activity, category, outcome: given.outcome, open: openQuestions(content).length },
    });
  }
}

function substance({ outcome, ground, until }: QuestionAnswer, now: Date) {
  if (outcome === 'granted') return { outcome, article: ERASED, until: null };
  if (ground === null) throw new Refused('ground-missing');
  if (outcome === 'refused') return { outcome, article: GROUNDS[ground], until: null };
  if (until === null || until <= now.toISOString().slice(0, 10)) throw new Refused('until-not-ahead');
  return { outcome, article: GROUNDS[ground], until };
}
