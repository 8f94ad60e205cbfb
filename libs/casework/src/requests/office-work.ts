import { Injectable } from '@nestjs/common';
import { type AuditActor, localDateOf, type RequestedRightState, type Right } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../audit';
import { asksForAttention } from './attention';
import { Correspondence } from './correspondence';
import { Refused } from './refused';
import { RequestStates } from './request-states';
import { RequestMatterRepository } from './request-matter.repository';
import type { Request } from './request.entity';
import { RequestsRepository } from './requests.repository';

/** What was answered, refused or never asked is not taken back with the rest. */
const HAS_ITS_END: ReadonlySet<RequestedRightState> = new Set([
  'answered',
  'refused',
  'not-identified',
  'not-asked',
  'withdrawn',
]);

/** What a colleague does with a request as a whole. */
@Injectable()
export class OfficeWork {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly matters: RequestMatterRepository,
    private readonly states: RequestStates,
    private readonly correspondence: Correspondence,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async assign(tx: Transaction, request: Request, accountId: string | null, actor: AuditActor): Promise<void> {
    request.assigneeId = accountId;
    await this.requests.save(tx, request);
    const details = { to: accountId };
    await this.audit.append(tx, { event: 'request.assigned', actor, requestId: request.id, details });
  }

  /** The message asks for nothing that the law calls a right. Opened again as easily. */
  async markNotARequest(tx: Transaction, request: Request, actor: AuditActor): Promise<void> {
    const at = this.clock.now();
    for (const right of await this.requests.rights(tx, request.id)) {
      await this.states.moveRight(tx, right, 'not-asked', actor, at);
    }
    await this.matters.endOpen(tx, request.id, at);
    request.needsPersonBecause = null;
    await this.states.moveRequest(tx, request, 'not-a-request', actor, at);
  }

  /** Only on the person's explicit words, which are kept (a silence withdraws nothing). Confirmed in writing. */
  async withdraw(tx: Transaction, request: Request, actor: AuditActor): Promise<void> {
    const at = this.clock.now();
    const rights = (await this.requests.rights(tx, request.id)).filter(({ state }) => !HAS_ITS_END.has(state));
    for (const right of rights) await this.states.moveRight(tx, right, 'withdrawn', actor, at);
    await this.matters.endOpen(tx, request.id, at);
    await this.states.moveRequest(tx, request, 'withdrawn', actor, at);
    await this.audit.append(tx, { event: 'request.withdrawn', actor, requestId: request.id });
    if (request.replyAddress === null && request.postalAddress === null) return;
    const withdrawnOn = localDateOf(at.toISOString(), request.zone);
    const data = { reference: request.reference, withdrawnOn, rights: rights.map(({ right }) => right) };
    const template = 'withdrawal-confirmed' as const;
    const letter = { eventKey: `withdrawal/${request.id}`, template, to: request.replyAddress, data };
    await this.correspondence.queue(tx, request, letter, actor, at);
  }

  /** A colleague has read what was new, or has settled what came up. @throws Refused when nothing did */
  async attend(tx: Transaction, request: Request, actor: AuditActor): Promise<void> {
    if (!asksForAttention(request)) throw new Refused('nothing-new');
    const about = request.needsPersonBecause;
    request.needsPersonBecause = null;
    await this.requests.save(tx, request);
    await this.audit.append(tx, { event: 'message.viewed', actor, requestId: request.id, details: { about } });
  }

  /** What a colleague answered by hand, for a right that is carried out by hand. @throws Refused for any other */
  async recordOutcome(
    tx: Transaction,
    request: Request,
    asked: Right,
    outcome: 'answered' | 'refused',
    actor: AuditActor,
  ) {
    const right = await this.requests.rightOf(tx, request.id, asked);
    if (right?.state !== 'with-person') throw new Refused('no-right-with-person');
    const at = this.clock.now();
    await this.states.moveRight(tx, right, outcome, actor, at);
    await this.states.settle(tx, request, actor, at);
  }

  async close(tx: Transaction, request: Request, actor: AuditActor): Promise<void> {
    await this.states.moveRequest(tx, request, 'closed', actor, this.clock.now());
    await this.audit.append(tx, { event: 'request.closed', actor, requestId: request.id });
  }

  /** The answer was incomplete: the file goes on under its first date (a complaint opens no new month). */
  async reopen(tx: Transaction, request: Request, actor: AuditActor): Promise<void> {
    if (request.state !== 'answered' && request.state !== 'closed') throw new Refused('not-ended');
    await this.states.moveRequest(tx, request, 'in-progress', actor, this.clock.now());
    request.needsPersonBecause = 'reopened';
    await this.requests.save(tx, request);
    await this.audit.append(tx, { event: 'request.reopened', actor, requestId: request.id });
  }
}
