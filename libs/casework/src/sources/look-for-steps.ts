import { Injectable } from '@nestjs/common';
import { Transactions } from '@habeas/platform/database';
import { RunsEvery } from '@habeas/platform/queue';
import { SourceSteps } from './source-steps';

/** Finds steps whose time has come: an undo window is over, a week has passed, the kill switch was lifted (I3). */
@Injectable()
export class LookForSteps {
  constructor(
    private readonly steps: SourceSteps,
    private readonly transactions: Transactions,
  ) {}

  @RunsEvery('look-for-steps', { seconds: 15 })
  async run(): Promise<void> {
    await this.transactions.run((tx) => this.steps.release(tx, null));
  }
}
