import { Injectable } from '@nestjs/common';
import { Transactions } from '@habeas/platform/database';
import { RunsEvery } from '@habeas/platform/queue';
import { PreservationRepository } from './preservation.repository';
import { PreserveData } from './preserve-data';

const PAGE = 200;

/** Finds what must stay frozen for longer, and what may go: an extension, an answer, a withdrawal, a reopened request. */
@Injectable()
export class LookForPreservations {
  constructor(
    private readonly preservations: PreservationRepository,
    private readonly preserveData: PreserveData,
    private readonly transactions: Transactions,
  ) {}

  @RunsEvery('look-for-preservations', { seconds: 600 })
  async run(): Promise<void> {
    for (let after: string | null = null; ;) {
      const page: string[] = await this.transactions.run((tx) => this.preservations.page(tx, after, PAGE));
      for (const id of page) await this.transactions.run((tx) => this.preserveData.settle(tx, id));
      if (page.length < PAGE) return;
      after = page.at(-1) ?? null;
    }
  }
}
