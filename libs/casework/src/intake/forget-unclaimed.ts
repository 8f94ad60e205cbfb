import { Injectable } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { RunsEvery } from '@habeas/platform/queue';
import { FileStore } from '@habeas/platform/storage';
import { Audit } from '../audit';
import { UnclaimedRepository } from './unclaimed.repository';

/** Longer than any server tries again to deliver a message that we did not take. */
const KEPT_MS = 14 * 86_400_000;
/** A form that somebody left with its files: they may come back tomorrow. */
const FORM_KEPT_MS = 2 * 86_400_000;
const AT_ONCE = 100;

/**
 * Makes unreadable what arrived and became no request: a form that was sent twice or never, a message that could not be taken and was
 * sent again. It is somebody's data, and no file of ours tells of it.
 */
@Injectable()
export class ForgetUnclaimed {
  constructor(
    private readonly unclaimed: UnclaimedRepository,
    private readonly files: FileStore,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  @RunsEvery('forget-unclaimed', { seconds: 6 * 3600 })
  async run(): Promise<void> {
    const { unclaimed } = this;
    const before = (age: number) => new Date(this.clock.now().getTime() - age);
    await this.forgetAll((tx) => unclaimed.keys(tx, before(KEPT_MS), AT_ONCE));
    await this.forgetAll((tx) => unclaimed.keysOfForms(tx, before(FORM_KEPT_MS), AT_ONCE));
  }

  private async forgetAll(next: (tx: Transaction) => Promise<string[]>): Promise<void> {
    for (let forgotten = AT_ONCE; forgotten === AT_ONCE;) forgotten = await this.forgetSome(next);
  }

  private forgetSome(next: (tx: Transaction) => Promise<string[]>): Promise<number> {
    return this.transactions.run(async (tx) => {
      const keys = await next(tx);
      for (const key of keys) {
        await this.files.destroyKey(tx, key);
        const details = { key, because: 'nothing-became-of-it' };
        await this.audit.append(tx, { event: 'key.destroyed', actor: { kind: 'system' }, details });
      }
      return keys.length;
    });
  }
}
