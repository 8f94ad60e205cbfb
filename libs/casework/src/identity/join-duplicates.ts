import { Injectable } from '@nestjs/common';
import { addsNothing, type AuditActor } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../audit';
import {
  Correspondence,
  type JoinedRight,
  JoinedRightRepository,
  JoinedRights,
  joinablePairs,
  type Request,
  type RequestedRight,
  RequestsRepository,
  RequestStates,
} from '../requests';
import type { Candidate } from './candidate.entity';
import { contactOfChosen } from './choose-recipient';
import { DuplicatesRepository } from './duplicates.repository';
import { IdentityRepository } from './identity.repository';
import { compareSettled } from './same-person';

const SYSTEM: AuditActor = { kind: 'system' };

/** Ends of a right after which nothing is answered there any more. */
const UNANSWERED: ReadonlySet<RequestedRight['state']> = new Set(['withdrawn', 'not-asked', 'not-identified']);

/**
 * A second request of the same person for the same is a duplicate or a reminder: it is answered with the first, whose receipt
 * date counts (EDPB 01/2022 §29). Only what is settled joins by itself; an unverified sender never comes into, or learns of,
 * somebody else's request (I10).
 */
@Injectable()
export class JoinDuplicates {
  constructor(
    private readonly duplicates: DuplicatesRepository,
    private readonly identity: IdentityRepository,
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly joined: JoinedRightRepository,
    private readonly joinedRights: JoinedRights,
    private readonly correspondence: Correspondence,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Holds what a review of this request will look at, oldest first. The request itself must be held, and nothing audited yet:
   * whoever waits for a request while others wait for the audit would wait for ever.
   */
  async hold(tx: Transaction, request: Request, settled: readonly Candidate[]): Promise<Request[]> {
    const firsts = (await this.joined.ofRequest(tx, request.id)).map(({ firstRequestId }) => firstRequestId);
    const earlier = await this.duplicates.settledEarlier(tx, request, settled);
    return this.duplicates.hold(tx, [...new Set([...firsts, ...earlier])]);
  }

  /**
   * Joins what is proven to be the same person's and adds nothing, takes apart what turned out to be another's, and closes with
   * the first. Answers whether something came apart because the first will not be answered.
   */
  async review(tx: Transaction, request: Request, held: readonly Request[]): Promise<boolean> {
    const mine = await this.identity.candidates(tx, request.id);
    let isLeft = false;
    for (const row of await this.joined.ofRequest(tx, request.id)) {
      isLeft = (await this.reviewJoined(tx, request, mine, row)) || isLeft;
    }
    if (isOpen(request)) for (const first of held.filter(isOpen)) await this.joinProven(tx, request, mine, first);
    await this.closeWithFirsts(tx, request);
    return isLeft;
  }

  /** Answers whether the right was left alone by the first. */
  private async reviewJoined(tx: Transaction, request: Request, mine: Candidate[], row: JoinedRight): Promise<boolean> {
    const first = await this.requests.right(tx, row.firstRightId);
    if (!first || UNANSWERED.has(first.state)) {
      await this.joinedRights.separate(tx, request, [row], SYSTEM);
      return true;
    }
    if (first.state === 'joined') await this.follow(tx, row, first);
    const sameness = compareSettled(mine, await this.identity.candidates(tx, row.firstRequestId));
    if (sameness === 'another') await this.joinedRights.separate(tx, request, [row], SYSTEM);
    if (sameness !== 'same' || row.because === 'proven') return false;
    await this.joined.save(tx, Object.assign(row, { because: 'proven' as const }));
    const right = await this.requests.right(tx, row.requestedRightId);
    if (right) await this.write(tx, request, row.firstRequestId, [right], SYSTEM);
    return false;
  }

  /** The first was joined to a still earlier one: so is this. */
  private async follow(tx: Transaction, row: JoinedRight, first: RequestedRight): Promise<void> {
    const further = (await this.joined.joinedAmong(tx, [first.id])).get(first.id);
    if (!further) return;
    const { firstRequestId, firstRightId } = further;
    await this.joined.save(tx, Object.assign(row, { firstRequestId, firstRightId }));
  }

  private async joinProven(tx: Transaction, request: Request, mine: Candidate[], first: Request): Promise<void> {
    if (compareSettled(mine, await this.identity.candidates(tx, first.id)) !== 'same') return;
    const apart = await this.joined.takenApart(tx, request.id);
    const pairs = joinablePairs(
      await this.requests.rights(tx, request.id),
      await this.requests.rights(tx, first.id),
    ).filter(
      (pair) =>
        addsNothing({ ...pair.first, brand: first.brand }, { ...pair.later, brand: request.brand }) &&
        !apart.some((row) => row.requestedRightId === pair.later.id && row.firstRightId === pair.first.id),
    );
    if (pairs.length === 0) return;
    await this.joinedRights.join(tx, request, first, pairs, 'proven', SYSTEM);
    const rights = pairs.map(({ later }) => later);
    await this.write(tx, request, first.id, rights, SYSTEM);
  }

  /** One letter, to the contact that the settled person has on file: it names the other request. */
  async write(
    tx: Transaction,
    request: Request,
    firstId: string,
    rights: readonly RequestedRight[],
    actor: AuditActor,
  ): Promise<void> {
    const candidates = await this.identity.candidates(tx, request.id);
    const to = contactOfChosen(candidates, await this.identity.provenCandidates(tx, request.id))?.contactEmail;
    const first = await this.requests.find(tx, firstId);
    if (!to || !first) return;
    const goingOn = (await this.requests.rights(tx, request.id)).filter(
      ({ state }) => !UNANSWERED.has(state) && state !== 'joined',
    );
    const data = {
      reference: request.reference,
      receivedOn: request.receiptDate,
      firstReference: first.reference,
      firstReceivedOn: first.receiptDate,
      due: first.answerBy,
      rights: rights.map(({ right }) => right),
      goingOn: goingOn.map(({ right }) => right),
      portalUrl: this.correspondence.portalUrl(request, 'open'),
    };
    const letter = { eventKey: `joined/${request.id}/${first.id}`, template: 'request-joined' as const, to, data };
    await this.correspondence.queue(tx, request, letter, actor, this.clock.now());
  }

  /** What a colleague joined on what was claimed stands no longer: several persons have the contact that was proven now. */
  async takeApart(tx: Transaction, request: Request): Promise<void> {
    const rows = await this.joined.ofRequest(tx, request.id);
    if (rows.length > 0) await this.joinedRights.separate(tx, request, rows, SYSTEM);
  }

  private async closeWithFirsts(tx: Transaction, request: Request): Promise<void> {
    if (request.state !== 'joined') return;
    const rows = await this.joined.ofRequest(tx, request.id);
    const firsts = await this.requests.many(tx, [...new Set(rows.map(({ firstRequestId }) => firstRequestId))]);
    if (firsts.some(({ state }) => state !== 'closed' && state !== 'purged')) return;
    await this.states.moveRequest(tx, request, 'closed', SYSTEM, this.clock.now());
    await this.audit.append(tx, { event: 'request.closed', actor: SYSTEM, requestId: request.id });
  }
}

function isOpen({ state }: Request): boolean {
  return state === 'identity' || state === 'in-progress';
}
