import { Inject, Injectable } from '@nestjs/common';
import { freeFrom, type IsoDate, localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { Audit } from '../audit';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import { Refused } from '../requests';
import type { HeldListView } from './held-view';
import type { PurgeHold } from './purge-hold.entity';
import { type HeldPosition, PurgeHoldRepository } from './purge-hold.repository';

const PAGE = 50;

/** Why a file is kept, and the day on which somebody says anew whether it still is. */
export interface HoldGrounds {
  reason: string;
  reviewOn: IsoDate;
}

/** Keeps the file of a request from being purged while a dispute or an inquiry is about it (GDPR Arts. 5(2), 17(3)(e)). */
@Injectable()
export class PurgeHolds {
  constructor(
    private readonly holds: PurgeHoldRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly transactions: Transactions,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** The hold that stands, or null. */
  standing(tx: Transaction, requestId: string): Promise<PurgeHold | null> {
    return this.holds.standing(tx, requestId);
  }

  /** One page of what is held. @param after as an earlier page gave it */
  async list(after: HeldPosition | null): Promise<HeldListView> {
    const items = await this.transactions.read((tx) => this.holds.list(tx, after, PAGE + 1));
    const shown = items.slice(0, PAGE);
    const last = items.length > PAGE ? shown.at(-1) : undefined;
    return { items: shown, next: last ? `${last.reviewOn}_${last.id}` : null };
  }

  /**
   * Sets a hold, or keeps one on with another day and reason. It ends by no date: only somebody lifts it. The caller holds the request.
   * @throws Refused `purged` when there is no file left, `hold-review-past`, or `hold-review-too-late` beyond the policy's time
   */
  async set(
    tx: Transaction,
    request: { id: string; state: string },
    { reason, reviewOn }: HoldGrounds,
    account: string,
  ): Promise<void> {
    if (request.state === 'purged') throw new Refused('purged');
    const at = this.clock.now();
    const today = localDateOf(at.toISOString(), this.pack.controller.timeZone);
    if (reviewOn <= today) throw new Refused('hold-review-past');
    if (reviewOn >= freeFrom(today, this.pack.policy.caseFile.keepUnderLitigationHold))
      throw new Refused('hold-review-too-late');
    const before = await this.standing(tx, request.id);
    if (before) await this.holds.save(tx, Object.assign(before, { liftedBy: account, liftedAt: at }));
    const open = { setBy: account, setAt: at, liftedBy: null, liftedAt: null };
    await this.holds.insert(tx, { requestId: request.id, reason, reviewOn, ...open });
    const actor = { kind: 'staff', id: account } as const;
    const details = { reviewOn };
    await this.audit.append(tx, { event: 'purge-hold.set', actor, requestId: request.id, details });
  }

  /** The caller holds the request. @throws Refused `not-purge-held` when none stands */
  async lift(tx: Transaction, request: { id: string }, account: string): Promise<void> {
    const hold = await this.standing(tx, request.id);
    if (!hold) throw new Refused('not-purge-held');
    await this.holds.save(tx, Object.assign(hold, { liftedBy: account, liftedAt: this.clock.now() }));
    const actor = { kind: 'staff', id: account } as const;
    await this.audit.append(tx, { event: 'purge-hold.lifted', actor, requestId: request.id });
  }
}
