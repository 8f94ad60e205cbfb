import { Injectable } from '@nestjs/common';
import {
  type AuditActor,
  mayMoveRequest,
  mayMoveRequestedRight,
  type RequestedRightState,
  type RequestState,
} from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { Outbox } from '@habeas/platform/queue';
import { Audit } from '../audit';
import './jobs';
import { JoinedRightRepository } from './joined-right.repository';
import { ChangedMeanwhile, NotFound, Refused } from './refused';
import type { Request } from './request.entity';
import { RequestMatterRepository } from './request-matter.repository';
import type { RequestedRight } from './requested-right.entity';
import { RequestsRepository } from './requests.repository';
import { TellRepresentative } from './tell-representative';

const ENDED: ReadonlySet<RequestedRightState> = new Set([
  'answered',
  'refused',
  'withdrawn',
  'not-asked',
  'not-identified',
  'joined',
]);

/** Ends of a right without an answer, or with another request's: what was joined to it must look for another way. */
const LEAVES_OTHERS: ReadonlySet<RequestedRightState> = new Set(['withdrawn', 'not-asked', 'not-identified', 'joined']);

/** Holds a request and moves it, and its rights, along the transition tables of the domain; each move is audited. */
@Injectable()
export class RequestStates {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly joined: JoinedRightRepository,
    private readonly matters: RequestMatterRepository,
    private readonly representative: TellRepresentative,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /**
   * The request, held for this transaction.
   * @throws NotFound, or ChangedMeanwhile when `version` is given and no longer the current one
   */
  async hold(tx: Transaction, id: string, version?: number): Promise<Request> {
    const request = await this.requests.lock(tx, id);
    if (!request) throw new NotFound('request');
    if (version !== undefined && request.version !== version) throw new ChangedMeanwhile();
    return request;
  }

  /** @throws Refused with the reason key when the table does not know the move */
  async moveRequest(tx: Transaction, request: Request, to: RequestState, actor: AuditActor, at: Date): Promise<void> {
    if (request.state === to) return;
    const answer = mayMoveRequest(request.state, to);
    if (!answer.ok) throw new Refused(answer.reason);
    const from = request.state;
    request.state = to;
    if (to === 'answered') request.answeredAt = at;
    if (to === 'closed') request.closedAt = at;
    if (to === 'in-progress' || to === 'identity') Object.assign(request, { answeredAt: null, closedAt: null });
    await this.requests.save(tx, request);
    await this.audit.append(tx, {
      event: 'request.state-changed',
      actor,
      requestId: request.id,
      details: { from, to },
    });
    if (to === 'closed') await this.tellJoined(tx, request.id);
  }

  /** @throws Refused with the reason key when the table does not know the move */
  async moveRight(tx: Transaction, right: RequestedRight, to: RequestedRightState, actor: AuditActor, at: Date) {
    if (right.state === to) return;
    const answer = mayMoveRequestedRight(right.state, to);
    if (!answer.ok) throw new Refused(answer.reason);
    const from = right.state;
    right.state = to;
    right.answeredAt = to === 'answered' || to === 'refused' ? at : null;
    await this.requests.saveRight(tx, right);
    if (from === 'joined') await this.joined.end(tx, right.id, at, actor.kind === 'staff' ? (actor.id ?? null) : null);
    await this.audit.append(tx, {
      event: 'requested-right.state-changed',
      actor,
      requestId: right.requestId,
      details: { right: right.right, from, to },
    });
    if (LEAVES_OTHERS.has(to)) await this.tellJoined(tx, right.requestId);
  }

  /**
   * Closes the request's books when every right and every other matter has its end: `answered` is impossible while one is open. Where an
   * earlier request answers all that was asked, the request is `joined`.
   */
  async settle(tx: Transaction, request: Request, actor: AuditActor, at: Date): Promise<void> {
    const rights = await this.requests.rights(tx, request.id);
    if (rights.some((right) => !ENDED.has(right.state)) || (await this.matters.anyOpen(tx, request.id))) return;
    if (rights.length === 0 && (await this.matters.ofRequest(tx, request.id)).length === 0) return;
    const asked = rights.filter(({ state }) => state !== 'not-asked' && state !== 'withdrawn');
    if (asked.length > 0 && asked.every(({ state }) => state === 'joined'))
      return this.moveRequest(tx, request, 'joined', actor, at);
    await this.moveRequest(tx, request, 'answered', actor, at);
    await this.audit.append(tx, { event: 'request.answered', actor, requestId: request.id });
    await this.representative.tell(tx, request, actor, at);
  }
  /** Requests that are answered with this one look after themselves, in transactions of their own. */
  private async tellJoined(tx: Transaction, requestId: string): Promise<void> {
    const joined = await this.joined.toFirst(tx, requestId);
    if (joined.length > 0) await this.outbox.add(tx, 'review-joined', { requestId });
  }
}
