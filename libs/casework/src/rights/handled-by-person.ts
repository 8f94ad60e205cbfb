import { Injectable } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { FatalJobError } from '@habeas/platform/queue';
import { type Request, type RequestedRight, RequestStates } from '../requests';
import type { RightProcedure } from './right-procedure';

/** A right that a colleague carries out and answers by hand: it is received, dated and identified like every other. */
@Injectable()
export class HandledByPerson implements RightProcedure {
  constructor(
    private readonly states: RequestStates,
    private readonly clock: Clock,
  ) {}

  async plan(tx: Transaction, _request: Request, right: RequestedRight): Promise<void> {
    await this.states.moveRight(tx, right, 'with-person', { kind: 'system' }, this.clock.now());
  }

  collected(): Promise<void> {
    throw new FatalJobError('no-sources-asked');
  }
}
