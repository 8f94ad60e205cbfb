import { Inject, Injectable } from '@nestjs/common';
import { isWorkingDay, localDateOf, localTimeOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import { Transactions } from '@habeas/platform/database';
import { declareJob, Outbox, RunsEvery } from '@habeas/platform/queue';
import { CONTROLLER_PACK, type ControllerPack } from '../../register';
import { RequestClock } from '../../requests';
import { DigestRepository } from './digest.repository';

declare global {
  interface HabeasJobs {
    /** The digest of one colleague and day is to be written and sent. */
    'send-digest': { digestId: string };
  }
}
declareJob('send-digest', { lane: 'mail' });

/**
 * Orders the digest of the day for each colleague who wants one, on working days from the hour that the policy names. Found by
 * query: an office that was down in the morning sends it when it is back, and nobody gets two (I12).
 */
@Injectable()
export class DailyDigest {
  constructor(
    private readonly digests: DigestRepository,
    private readonly requestClock: RequestClock,
    private readonly outbox: Outbox,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  @RunsEvery('daily-digest', { seconds: 60 })
  async run(): Promise<void> {
    const now = this.clock.now();
    const { timeZone } = this.pack.controller;
    const today = localDateOf(now.toISOString(), timeZone);
    if (localTimeOf(now.toISOString(), timeZone) < this.pack.policy.reminders.digestAt) return;
    if (!isWorkingDay(today, this.requestClock.currentHolidays())) return;
    for (const accountId of await this.transactions.run((tx) => this.digests.wanting(tx, today))) {
      await this.transactions.run(async (tx) => {
        const digestId = await this.digests.insertOnce(tx, { accountId, onDay: today, queuedAt: now });
        if (digestId !== null) await this.outbox.add(tx, 'send-digest', { digestId }, { key: digestId });
      });
    }
  }
}
