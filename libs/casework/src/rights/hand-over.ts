import { Injectable } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { RequestsRepository, RequestStates } from '../requests';

/** States in which the machine has the right. */
const HANDED_OVER: ReadonlySet<string> = new Set(['collecting', 'deciding', 'executing']);

/** Gives a right to a colleague when the machine cannot go on: no state is without a way out (I9). */
@Injectable()
export class HandOver {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly clock: Clock,
  ) {}

  async toPerson(tx: Transaction, requestedRightId: string): Promise<void> {
    const known = await this.requests.right(tx, requestedRightId);
    if (!known) return;
    await this.states.hold(tx, known.requestId);
    const right = await this.requests.right(tx, requestedRightId);
    if (!right || !HANDED_OVER.has(right.state)) return;
    await this.states.moveRight(tx, right, 'with-person', { kind: 'system' }, this.clock.now());
  }
}
