import { Injectable } from '@nestjs/common';
import { Transactions } from '../database';
import { Clock } from './clock';
import { databaseNow } from './database-clock';
import { OperatorError } from '../errors';

export const LARGEST_CLOCK_DIFFERENCE_MS = 2000;

export class ClockDiffers extends OperatorError {
  constructor(readonly differenceMs: number) {
    super(
      `This machine's clock differs from the database's by ${Math.round(differenceMs)} ms; ` +
        `at most ${LARGEST_CLOCK_DIFFERENCE_MS} ms is safe. Set the clock and start again.`,
    );
  }
}

/** Compares the process's clock with the database's: BullMQ trusts the worker's clock, so a wrong one runs jobs early or twice. */
@Injectable()
export class ClockGuard {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Milliseconds by which this process is ahead of the database; half of the round trip is taken off. */
  async difference(): Promise<number> {
    const started = performance.now();
    const database = await this.transactions.run(databaseNow);
    const here = this.clock.now().getTime();
    return here - database.getTime() - (performance.now() - started) / 2;
  }

  /** @throws ClockDiffers when the difference is more than two seconds either way */
  async check(): Promise<void> {
    const difference = await this.difference();
    if (Math.abs(difference) > LARGEST_CLOCK_DIFFERENCE_MS) throw new ClockDiffers(difference);
  }
}
