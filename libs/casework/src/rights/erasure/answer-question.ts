import { Inject, Injectable } from '@nestjs/common';
import type { AuditActor, PersonAnswer } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../../audit';
import { CONTROLLER_PACK, type ControllerPack, decisionActivities, rulesFor } from '../../register';
import { type Decision, Refused, type Request, RequestsRepository } from '../../requests';
import { ExecutionPlanRepository } from '../../sources';
import { decisionRows } from '../decision-rows';
import { Plans } from '../plans';
import { withAnswers } from './compose-plan';
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

/** `question`: wherever the register asks the same of this activity; `collection`: only for these rows of one source. */
export const ANSWER_SCOPES = ['question', 'collection'] as const;
export type AnswerScope = (typeof ANSWER_SCOPES)[number];

/** What a colleague answers to one question. */
export interface QuestionAnswer {
  /** One of the rows that ask it. */
  decisionId: string;
  scope: AnswerScope;
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
    const rows = asking(await this.requests.decisions(tx, right.id), given);
    const [first] = rows;
    if (!first) throw new Refused('no-question-open');
    const at = this.clock.now();
    const decided = substance(given, at);
    const told = { by: account, note: given.note, at: at.toISOString() };
    const answers = rows.map(({ activity, category, source, collection }) => ({
      ...told,
      answer: { activity, category, source, collection, ...decided },
    }));
    const before = await this.files.open(tx, plan.contentFileId);
    const content = withAnswers(before, answers, decisionActivities(rulesFor(this.pack, request)));
    const staged = await this.files.write(request.keyId, content, tx);
    const kept = await this.files.keep(tx, content, staged);
    await this.requests.replaceDecisions(tx, right.id, decisionRows(content, right.id));
    const actor: AuditActor = { kind: 'staff', id: account };
    await this.plans.drawUp(tx, right, { ...kept, approvalsNeeded: erasesSomething(content) ? 2 : 1 }, actor);
    await this.audit.append(tx, {
      event: 'decision.made',
      actor,
      requestId: request.id,
      details: {
        right: right.right,
        activity: first.activity,
        outcome: given.outcome,
        decisions: rows.length,
        open: openQuestions(content).length,
      },
    });
  }
}

/** The open rows that an answer is for. */
function asking(decisions: readonly Decision[], { decisionId, scope }: QuestionAnswer): Decision[] {
  const open = decisions.filter(({ outcome }) => outcome === 'needs-person');
  const asked = open.find(({ id }) => id === decisionId);
  if (!asked) return [];
  const same = open.filter(({ activity, question }) => activity === asked.activity && question === asked.question);
  if (scope === 'question') return same;
  return same.filter(({ source, collection }) => source === asked.source && collection === asked.collection);
}

function substance({ outcome, ground, until }: QuestionAnswer, now: Date) {
  if (outcome === 'granted') return { outcome, article: ERASED, until: null };
  if (ground === null) throw new Refused('ground-missing');
  if (outcome === 'refused') return { outcome, article: GROUNDS[ground], until: null };
  if (until === null || until <= now.toISOString().slice(0, 10)) throw new Refused('until-not-ahead');
  return { outcome, article: GROUNDS[ground], until };
}
