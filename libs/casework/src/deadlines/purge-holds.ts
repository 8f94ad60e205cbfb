import { Injectable } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../audit';
import { Refused } from '../requests';
import type { PurgeHold } from './purge-hold.entity';
import { PurgeHoldRepository } from './purge-hold.repository';

/** Keeps the file of a request from being purged while a dispute or an inquiry is about it (GDPR Arts. 5(2), 17(3)(e)). */
@Injectable()
export class PurgeHolds {
  constructor(
    private readonly holds: PurgeHoldRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The hold that stands, or null. */
  standing(tx: Transaction, requestId: string): Promise<PurgeHold | null> {
    return this.holds.standing(tx, requestId);
  }

  /** The caller holds the request. @throws Refused `purge-held` when one stands already, `purged` when there is no file left */
  async set(tx: Transaction, request: { id: string; state: string }, reason: string, account: string): Promise<void> {
    if (request.state === 'purged') throw new Refused('purged');
    if (await this.standing(tx, request.id)) throw new Refused('purge-held');
    const hold = {
      requestId: request.id,
      reason,
      setBy: account,
      setAt: this.clock.now(),
      liftedBy: null,
      liftedAt: null,
    };
    await this.holds.insert(tx, hold);
    const actor = { kind: 'staff', id: account } as const;
    await this.audit.append(tx, { event: 'purge-hold.set', actor, requestId: request.id });
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
