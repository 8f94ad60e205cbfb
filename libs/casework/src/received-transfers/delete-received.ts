import { Injectable } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';
import { Transactions } from '@habeas/platform/database';
import { RunsEvery } from '@habeas/platform/queue';
import { ReceivedDesk } from './received-desk';
import { ReceivedTransferRepository } from './received-transfer.repository';

const AT_ONCE = 50;

/** What another controller sent is kept no longer than the operator says, whatever became of it. Found by query. */
@Injectable()
export class DeleteReceived {
  constructor(
    private readonly store: ReceivedTransferRepository,
    private readonly desk: ReceivedDesk,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  @RunsEvery('delete-received-transfers', { seconds: 3600 })
  async run(): Promise<void> {
    for (let found = AT_ONCE; found === AT_ONCE;) {
      found = await this.transactions.run(async (tx) => {
        const due = await this.store.lockDue(tx, this.clock.now(), AT_ONCE);
        for (const one of due) {
          if (one.state === 'waiting') one.state = 'deleted';
          await this.desk.forget(tx, one);
          await this.desk.note(tx, one, 'received-transfer.deleted', { kind: 'system' });
        }
        return due.length;
      });
    }
  }
}
