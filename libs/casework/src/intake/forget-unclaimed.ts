import { Injectable } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';
import { Transactions } from '@habeas/platform/database';
import { RunsEvery } from '@habeas/platform/queue';
import { FileStore } from '@habeas/platform/storage';
import { Audit } from '../audit';
import { UnclaimedRepository } from './unclaimed.repository';

/** Longer than any server tries again to deliver a message that we did not take. */
const KEPT_MS = 14 * 86_400_000;
const AT_ONCE = 100;

/**
 * Makes unreadable what arrived and became no request: a form that was sent twice, a message that could not be taken and was
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
    const before = new Date(this.clock.now().getTime() - KEPT_MS);
    for (let forgotten = AT_ONCE; forgotten === AT_ONCE;) forgotten = await this.forgetSome(before);
  }

  private forgetSome(before: Date): Promise<number> {
    return this.transactions.run(async (tx) => {
      const keys = await this.unclaimed.keys(tx, before, AT_ONCE);
      for (const key of keys) {
        await this.files.destroyKey(tx, key);
        const details = { key, because: 'nothing-became-of-it' };
        await this.audit.append(tx, { event: 'key.destroyed', actor: { kind: 'system' }, details });
      }
      return keys.length;
    });
  }
}
