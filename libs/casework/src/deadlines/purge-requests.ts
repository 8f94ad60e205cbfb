import { Inject, Injectable } from '@nestjs/common';
import { localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { RunsEvery } from '@habeas/platform/queue';
import { FileStore } from '@habeas/platform/storage';
import { Audit } from '../audit';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import { RequestStates } from '../requests';
import { PurgeHolds } from './purge-holds';
import { PurgeRepository } from './purge.repository';

const AT_ONCE = 50;
const SYSTEM = { kind: 'system' } as const;

/**
 * The office keeps its own files no longer than its policy says (GDPR Art. 5(1)(e)): copies of a person's data first, and
 * at the end the whole file, of which figures without a person remain. Found by query, so a lost job keeps nothing alive.
 */
@Injectable()
export class PurgeRequests {
  constructor(
    private readonly purges: PurgeRepository,
    private readonly holds: PurgeHolds,
    private readonly states: RequestStates,
    private readonly files: FileStore,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  @RunsEvery('purge-requests', { seconds: 6 * 3600 })
  async run(): Promise<void> {
    const { keep, keepExports } = this.pack.policy.caseFile;
    const now = this.clock.now();
    const today = localDateOf(now.toISOString(), this.pack.controller.timeZone);
    await this.each(
      (tx) => this.purges.dueForExports(tx, today, keepExports, now, AT_ONCE),
      (tx, id) => this.forgetExports(tx, id),
    );
    await this.each(
      (tx) => this.purges.due(tx, today, keep, AT_ONCE),
      (tx, id) => this.purge(tx, id),
    );
  }

  /** One transaction for each request: one that cannot be purged keeps no other waiting for long. */
  private async each(
    due: (tx: Transaction) => Promise<string[]>,
    work: (tx: Transaction, id: string) => Promise<void>,
  ): Promise<void> {
    for (let found = AT_ONCE; found === AT_ONCE;) {
      const ids = await this.transactions.run(due);
      for (const id of ids) await this.transactions.run((tx) => work(tx, id));
      found = ids.length;
    }
  }

  private async forgetExports(tx: Transaction, requestId: string): Promise<void> {
    const request = await this.states.hold(tx, requestId);
    if (request.state !== 'answered' && request.state !== 'closed') return;
    if (await this.holds.standing(tx, requestId)) return;
    const taken = await this.purges.takeExports(tx, requestId);
    await this.files.forget(tx, taken);
    const details = { files: taken.length };
    await this.audit.append(tx, { event: 'export.deleted', actor: SYSTEM, requestId, details });
  }

  private async purge(tx: Transaction, requestId: string): Promise<void> {
    const request = await this.states.hold(tx, requestId);
    if (request.state !== 'closed' || (await this.holds.standing(tx, requestId))) return;
    for (const key of await this.purges.keys(tx, requestId)) {
      await this.files.destroyKey(tx, key);
      await this.audit.append(tx, { event: 'key.destroyed', actor: SYSTEM, requestId, details: { key } });
    }
    await this.states.moveRequest(tx, request, 'purged', SYSTEM, this.clock.now());
    await this.purges.emptyOfPerson(tx, requestId);
    await this.audit.append(tx, { event: 'request.purged', actor: SYSTEM, requestId });
  }
}
