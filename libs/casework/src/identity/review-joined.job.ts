import { type Transaction, Transactions } from '@habeas/platform/database';
import { HandlesJob, type JobHandler, type JobRun } from '@habeas/platform/queue';
import { JoinedRightRepository, RequestsRepository } from '../requests';
import { DuplicatesRepository } from './duplicates.repository';
import { IdentityRepository } from './identity.repository';
import { JoinDuplicates } from './join-duplicates';
import { SettleIdentity } from './settle-identity';

const SYSTEM = { kind: 'system' } as const;

/**
 * Something changed about a request: it was settled, it ended, or it was joined itself. Looks at it and at every later one that
 * is joined to it or is the same person's, each in a transaction of its own, so that nobody holds an earlier request while
 * waiting for a later one.
 */
@HandlesJob('review-joined')
export class ReviewJoinedJob implements JobHandler<'review-joined'> {
  constructor(
    private readonly joined: JoinedRightRepository,
    private readonly duplicates: DuplicatesRepository,
    private readonly joinDuplicates: JoinDuplicates,
    private readonly settleIdentity: SettleIdentity,
    private readonly identity: IdentityRepository,
    private readonly requests: RequestsRepository,
    private readonly transactions: Transactions,
  ) {}

  async handle({ requestId }: HabeasJobs['review-joined'], run: JobRun): Promise<void> {
    const later = await this.transactions.run(async (tx) => [
      ...(await this.joined.toFirst(tx, requestId)).map((row) => row.requestId),
      ...(await this.duplicates.settledLater(tx, requestId)),
    ]);
    for (const id of new Set([requestId, ...later])) {
      await this.transactions.run(async (tx) => {
        await run.fence(tx);
        await this.review(tx, id);
      });
    }
  }

  private async review(tx: Transaction, requestId: string): Promise<void> {
    const request = await this.requests.lock(tx, requestId);
    if (!request) return;
    const settled = (await this.identity.candidates(tx, requestId)).filter(({ chosen }) => chosen);
    const held = await this.joinDuplicates.hold(tx, request, settled);
    if (await this.joinDuplicates.review(tx, request, held)) {
      request.needsPersonBecause ??= 'came-apart';
      await this.requests.save(tx, request);
    }
    await this.settleIdentity.beginRights(tx, request, SYSTEM);
  }
}
