import { text } from 'node:stream/consumers';
import { type SearchKey, SourceError } from '@habeas/connectors';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { HandlesJob, type JobHandler, type JobRun, Outbox, RetryLater } from '@habeas/platform/queue';
import { FileStore } from '@habeas/platform/storage';
import { KillSwitches, nextTryMilliseconds, StoppedBySwitch, TellSource } from '../sources';
import { ObjectionFeedRepository } from './objection-feed.repository';
import { ReportedStopRuns } from './reported-stop-runs';
import type { ReportedStop } from './reported-stop.entity';
import './jobs';

type Payload = HabeasJobs['tell-reported-stops'];

const SWITCHED_OFF_MS = 60_000;
const AFTER_STUCK_MS = 6 * 3_600_000;

/**
 * Tells each source what was reported, each once (I5): intent, effect, done with evidence. When all have answered, the addresses and
 * numbers can be read no longer.
 */
@HandlesJob('tell-reported-stops')
export class TellReportedStopsJob implements JobHandler<'tell-reported-stops'> {
  constructor(
    private readonly feed: ObjectionFeedRepository,
    private readonly runs: ReportedStopRuns,
    private readonly source: TellSource,
    private readonly switches: KillSwitches,
    private readonly files: FileStore,
    private readonly outbox: Outbox,
    private readonly transactions: Transactions,
  ) {}

  async handle({ batchId }: Payload, run: JobRun): Promise<void> {
    const { fileId, open } = await this.transactions.run(async (tx) => {
      const batch = await this.feed.batch(tx, batchId);
      return { fileId: batch?.fileId ?? null, open: await this.feed.open(tx, batchId) };
    });
    if (fileId !== null && open.length > 0) {
      const identifiers = JSON.parse(await text(await this.files.open(fileId))) as Record<string, SearchKey>;
      await this.tellAll(open, identifiers, run);
    }
    const left = await this.transactions.run((tx) => this.runs.end(tx, batchId, run));
    if (left.length > 0) throw new RetryLater('source-not-told', Math.min(...left.map(waitFor)));
  }

  /** Nobody else would come back to it. */
  async onStuck({ batchId }: Payload, tx: Transaction): Promise<void> {
    await this.outbox.add(tx, 'tell-reported-stops', { batchId }, { delayMs: AFTER_STUCK_MS });
  }

  /** A source that does not answer, or is switched off, is left alone until the next run; the others go on. */
  private async tellAll(
    open: readonly ReportedStop[],
    identifiers: Readonly<Record<string, SearchKey>>,
    run: JobRun,
  ): Promise<void> {
    const names = await this.transactions.run((tx) => this.feed.eventNames(tx, open[0]?.batchId ?? ''));
    const silent = new Set<string>();
    for (const stop of open) {
      const identifier = identifiers[names.get(stop.reportId) ?? ''];
      if (silent.has(stop.source) || !identifier) continue;
      const isOff = await this.transactions.run((tx) => this.switches.isOff(tx, stop.source));
      if (isOff || !(await this.tell(stop, identifier, run))) silent.add(stop.source);
    }
  }

  /** Answers whether the source has answered. */
  private async tell(stop: ReportedStop, identifier: SearchKey, run: JobRun): Promise<boolean> {
    await this.transactions.run((tx) => this.runs.begin(tx, stop, run));
    const channels = stop.channel === null ? [] : [stop.channel];
    const order = { purpose: stop.purpose, channels, whoever: true };
    try {
      const told = { operation: 'suppress' as const, keys: [identifier], order };
      const answer = await this.source.tell(stop, told, run.signal);
      if (!('evidence' in answer)) throw new SourceError(stop.source, 'unsupported', 'no evidence of a stop');
      await this.transactions.run((tx) => this.runs.record(tx, stop, answer.evidence, run));
      return true;
    } catch (error) {
      if (error instanceof StoppedBySwitch) return false;
      if (!(error instanceof SourceError)) throw error;
      if (error.code === 'aborted') throw new RetryLater('aborted', 1000);
      await this.transactions.run((tx) => this.runs.fail(tx, stop, error, run));
      return !error.retryable;
    }
  }
}

function waitFor({ attempts, errorCode }: ReportedStop): number {
  return errorCode === null ? SWITCHED_OFF_MS : nextTryMilliseconds(attempts);
}
