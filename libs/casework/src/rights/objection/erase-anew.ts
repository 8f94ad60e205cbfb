import { Injectable } from '@nestjs/common';
import type { DecisionOutcome, RequestedRightState } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Outbox } from '@habeas/platform/queue';
import { type Request, type RequestedRight, RequestsRepository, RequestStates } from '../../requests';

const SYSTEM = { kind: 'system' } as const;
const ENDED: readonly RequestedRightState[] = ['answered', 'refused'];
const KEPT: readonly DecisionOutcome[] = ['refused', 'kept-until', 'partial'];

/** Data whose use was objected to with success go, where their erasure is asked beside it (GDPR Art. 17(1)(c)). */
@Injectable()
export class EraseAnew {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * An erasure that nobody approved yet is decided once more with what is known now. One that was answered, and kept data for a use that
   * stops, is taken up again: its sources are asked anew, and what goes then is approved like the first time.
   */
  async after(tx: Transaction, { id }: Pick<Request, 'id'>, upheld: readonly string[]): Promise<void> {
    const erasure = upheld.length === 0 ? null : await this.requests.rightOf(tx, id, 'erasure');
    if (erasure?.state === 'awaiting-approval') return this.decide(tx, erasure);
    if (!erasure || !ENDED.includes(erasure.state)) return;
    const decisions = await this.requests.decisions(tx, erasure.id);
    if (decisions.some(({ activity, outcome }) => upheld.includes(activity) && KEPT.includes(outcome)))
      await this.collect(tx, erasure);
  }

  private async decide(tx: Transaction, { id: requestedRightId, generation }: RequestedRight): Promise<void> {
    await this.outbox.add(tx, 'right-collected', { requestedRightId, generation });
  }

  private async collect(tx: Transaction, erasure: RequestedRight): Promise<void> {
    const at = this.clock.now();
    if (erasure.state === 'refused') await this.states.moveRight(tx, erasure, 'with-person', SYSTEM, at);
    await this.states.moveRight(tx, erasure, 'collecting', SYSTEM, at);
    erasure.generation += 1;
    await this.requests.saveRight(tx, erasure);
    const key = `${erasure.id}/${erasure.generation}`;
    await this.outbox.add(tx, 'plan-right', { requestedRightId: erasure.id }, { key });
  }
}
