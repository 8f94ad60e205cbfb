import { SourceError } from '@habeas/connectors';
import { confirmMoveBy, followMove, localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { FatalJobError, HandlesJob, type JobHandler, type JobRun, RetryLater } from '@habeas/platform/queue';
import { Audit } from '../../audit';
import { LocateSubject } from '../../identity';
import { type Request, RequestsRepository } from '../../requests';
import { ApplyDeferred } from './apply-deferred';
import type { DeferredStop } from './deferred-stop.entity';
import { DeferredStopRepository } from './deferred-stop.repository';
import './jobs';

/** Follows the day of a move: as the sources give it today, whatever was known before. */
@HandlesJob('follow-move')
export class FollowMoveJob implements JobHandler<'follow-move'> {
  constructor(
    private readonly stops: DeferredStopRepository,
    private readonly locateSubject: LocateSubject,
    private readonly apply: ApplyDeferred,
    private readonly requests: RequestsRepository,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async handle({ deferredStopId }: HabeasJobs['follow-move'], run: JobRun): Promise<void> {
    const known = await this.transactions.run((tx) => this.stops.find(tx, deferredStopId));
    if (known?.state !== 'waiting') return this.transactions.run((tx) => run.finish(tx));
    const days = await this.days(known, run.signal);
    await this.transactions.run(async (tx) => {
      await run.finish(tx);
      const request = await this.requests.lock(tx, known.requestId);
      const stop = await this.stops.find(tx, deferredStopId);
      if (request && stop?.state === 'waiting') await this.follow(tx, request, stop, days);
    });
  }

  /** A directory that cannot be asked is asked again tomorrow; a colleague sees it meanwhile. */
  async onStuck({ deferredStopId }: HabeasJobs['follow-move'], tx: Transaction): Promise<void> {
    const stop = await this.stops.find(tx, deferredStopId);
    const request = stop && (await this.requests.lock(tx, stop.requestId));
    if (!request || request.needsPersonBecause !== null) return;
    request.needsPersonBecause = 'work-stuck';
    await this.requests.save(tx, request);
  }

  /** The day of each customer who has one or is of the brand; outside of any transaction. */
  private async days({ requestId }: DeferredStop, signal: AbortSignal): Promise<(string | null)[]> {
    const brand = (await this.transactions.run((tx) => this.requests.find(tx, requestId)))?.brand;
    try {
      const found = await this.locateSubject.lookAgain(requestId, signal);
      return found.filter((one) => one.movesOn !== null || one.brand === brand).map(({ movesOn }) => movesOn);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      throw error.retryable ? new RetryLater(error.code, 60_000) : new FatalJobError(error.code);
    }
  }

  private async follow(tx: Transaction, request: Request, stop: DeferredStop, days: (string | null)[]): Promise<void> {
    const today = localDateOf(this.clock.now().toISOString(), request.zone);
    const { apply, next, isOver } = followMove(days, stop.appliedOn, today);
    const isNews = next !== stop.movesOn && !apply;
    stop.lookedOn = today;
    stop.movesOn = next;
    if (apply) {
      stop.confirmBy = confirmMoveBy(dueDay(days, stop.appliedOn, today));
      return this.apply.apply(tx, request, stop, today);
    }
    if (isOver) stop.state = 'needless';
    await this.stops.save(tx, stop);
    const details = { standing: next === null ? 'unknown' : 'before', waits: !isOver };
    if (isNews || isOver)
      await this.audit.append(tx, { event: 'move.noted', actor: { kind: 'system' }, requestId: request.id, details });
  }
}

/** The first day that has passed and that it was not applied for: from it the month to confirm runs. */
function dueDay(days: readonly (string | null)[], appliedOn: string | null, today: string): string {
  const due = days.filter((day) => day !== null && day <= today && (appliedOn === null || day > appliedOn));
  return due.sort()[0] ?? today;
}
