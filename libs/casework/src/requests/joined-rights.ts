import { Injectable } from '@nestjs/common';
import { type AuditActor, type RequestedRightState } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../audit';
import type { JoinedBecause, JoinedRight } from './joined-right.entity';
import { JoinedRightRepository } from './joined-right.repository';
import { RequestStates } from './request-states';
import type { Request } from './request.entity';
import type { RequestedRight } from './requested-right.entity';
import { RequestsRepository } from './requests.repository';

/** A right of a later request, and the same one of an earlier request that answers it. */
export interface JoinablePair {
  later: RequestedRight;
  first: RequestedRight;
}

/** States in which a right can still be left to another request: nothing of it has left the house. */
const CAN_BE_LEFT: ReadonlySet<RequestedRightState> = new Set([
  'awaiting-identity',
  'collecting',
  'deciding',
  'awaiting-approval',
  'with-person',
]);

/** States in which a right will still be answered. */
const WILL_BE_ANSWERED: ReadonlySet<RequestedRightState> = new Set([...CAN_BE_LEFT, 'approved', 'executing']);

/** The rights that both requests ask for and that are open in both. */
export function joinablePairs(later: readonly RequestedRight[], first: readonly RequestedRight[]): JoinablePair[] {
  return later.flatMap((right) => {
    const same = first.find((one) => one.right === right.right);
    if (!same || !CAN_BE_LEFT.has(right.state) || !WILL_BE_ANSWERED.has(same.state)) return [];
    return [{ later: right, first: same }];
  });
}

/**
 * Answers a right with an earlier request of the same person, whose receipt date counts (EDPB 01/2022 §29), and takes them
 * apart again. Who is the same person is decided elsewhere.
 */
@Injectable()
export class JoinedRights {
  constructor(
    private readonly joined: JoinedRightRepository,
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Both requests must be held: the later one to change it, the earlier one so that it does not end meanwhile. */
  async join(
    tx: Transaction,
    request: Request,
    first: Request,
    pairs: readonly JoinablePair[],
    because: JoinedBecause,
    actor: AuditActor,
  ): Promise<void> {
    const at = this.clock.now();
    for (const pair of pairs) {
      // What was collected for it belongs to no answer any more.
      pair.later.generation += 1;
      await this.states.moveRight(tx, pair.later, 'joined', actor, at);
      await this.joined.save(tx, {
        requestId: request.id,
        requestedRightId: pair.later.id,
        firstRequestId: first.id,
        firstRightId: pair.first.id,
        because,
        joinedAt: at,
        separatedAt: null,
        separatedBy: null,
      });
    }
    const rights = pairs.map(({ later }) => later.right).join(' ');
    const details = { reference: request.reference, first: first.reference, rights, because };
    for (const { id } of [request, first])
      await this.audit.append(tx, { event: 'request.joined', actor, requestId: id, details });
    await this.states.settle(tx, request, actor, at);
  }

  /** The rights go on by themselves: they wait for identity, and begin at once where it is reached already. */
  async separate(tx: Transaction, request: Request, rows: readonly JoinedRight[], actor: AuditActor): Promise<void> {
    const at = this.clock.now();
    for (const row of rows) {
      const right = await this.requests.right(tx, row.requestedRightId);
      if (right?.state === 'joined') await this.states.moveRight(tx, right, 'awaiting-identity', actor, at);
    }
    if (request.state === 'joined') await this.states.moveRequest(tx, request, 'identity', actor, at);
    for (const id of new Set([request.id, ...rows.map(({ firstRequestId }) => firstRequestId)])) {
      const details = { reference: request.reference };
      await this.audit.append(tx, { event: 'request.separated', actor, requestId: id, details });
    }
  }
}
