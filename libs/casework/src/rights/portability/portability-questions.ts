import { Injectable } from '@nestjs/common';
import type { AuditActor } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Outbox } from '@habeas/platform/queue';
import { Audit } from '../../audit';
import { type Decision, Refused, type Request, RequestsRepository, RequestStates } from '../../requests';
import { Transfers } from './transfers';

/** What a colleague answers where the register leaves it open whether data can be taken along. */
export interface PortableAnswer {
  /** One of the rows that ask. */
  decisionId: string;
  outcome: 'granted' | 'refused';
}

/** Questions of a portability request, and having it all collected again. */
@Injectable()
export class PortabilityQuestions {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly transfers: Transfers,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The answer holds for every row that asks the same of the activity; the package is composed anew. @throws Refused without such a question */
  async answer(tx: Transaction, request: Request, given: PortableAnswer, account: string): Promise<void> {
    const right = await this.requests.rightOf(tx, request.id, 'portability');
    const decisions = right?.state === 'awaiting-approval' ? await this.requests.decisions(tx, right.id) : [];
    const asked = decisions.find(({ id, outcome }) => id === given.decisionId && outcome === 'needs-person');
    if (!right || !asked) throw new Refused('no-question-open');
    const isAnswered = (row: Decision) =>
      row.outcome === 'needs-person' && row.activity === asked.activity && row.question === asked.question;
    const answered = { outcome: given.outcome, article: 'GDPR Art. 20(1)', answeredBy: account };
    const rows = decisions.map(({ id: _id, ...row }) => row);
    const changed = rows.map((row, index) => {
      const before = decisions[index];
      return before && isAnswered(before) ? { ...row, ...answered } : row;
    });
    await this.requests.replaceDecisions(tx, right.id, changed);
    const details = { right: right.right, activity: asked.activity, outcome: given.outcome };
    const actor: AuditActor = { kind: 'staff', id: account };
    await this.audit.append(tx, { event: 'decision.made', actor, requestId: request.id, details });
    await this.states.moveRight(tx, right, 'collecting', actor, this.clock.now());
    const of = { requestedRightId: right.id, generation: right.generation };
    await this.outbox.add(tx, 'right-collected', of);
  }

  /** Asks every source anew and composes another package; the earlier one is never given out. @throws Refused when it is over */
  async collectAgain(tx: Transaction, request: Request, actor: AuditActor): Promise<void> {
    const right = await this.requests.rightOf(tx, request.id, 'portability');
    if (!right) throw new Refused('no-portability-asked');
    if (request.state === 'answered' || request.state === 'closed') throw new Refused('reopen-first');
    // What is on its way is of the earlier file: the wish stays, and is carried out with the new one.
    await this.transfers.stop(tx, request.id, 'asked', actor);
    await this.states.moveRight(tx, right, 'collecting', actor, this.clock.now());
    right.generation += 1;
    await this.requests.saveRight(tx, right);
    const key = `${right.id}/${right.generation}`;
    await this.outbox.add(tx, 'plan-right', { requestedRightId: right.id }, { key });
  }
}
