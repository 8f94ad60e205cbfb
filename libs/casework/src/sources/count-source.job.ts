import { type SourceCount, SourceError } from '@habeas/connectors';
import type { Transaction } from '@habeas/platform/database';
import { HandlesJob, type JobHandler, type JobRun } from '@habeas/platform/queue';
import { FileStore, type StagedFile } from '@habeas/platform/storage';
import { TaskRuns } from './task-runs';

type Payload = HabeasJobs['count-source'];

/** A source's count, sealed on disk and not yet recorded. */
interface Counted {
  count: SourceCount;
  staged: StagedFile;
}

/** Asks one source how much it holds under the verified keys, and what must be known of the person to decide. */
@HandlesJob('count-source')
export class CountSourceJob implements JobHandler<'count-source'> {
  constructor(
    private readonly runs: TaskRuns,
    private readonly files: FileStore,
  ) {}

  handle({ sourceTaskId }: Payload, run: JobRun): Promise<void> {
    return this.runs.run<Counted | null>(sourceTaskId, run, {
      nothing: null,
      ask: async ({ key, connector }, search, keyId) => {
        if (!connector.count || !connector.operations.has('count')) {
          throw new SourceError(key, 'unsupported', 'this source cannot count');
        }
        const count = await connector.count(search, { signal: run.signal });
        return { count, staged: await this.files.write(keyId, Buffer.from(JSON.stringify(count))) };
      },
      record: (tx, counted) => this.record(tx, counted),
    });
  }

  onStuck({ sourceTaskId }: Payload, tx: Transaction): Promise<void> {
    return this.runs.stick(tx, sourceTaskId);
  }

  private async record(tx: Transaction, counted: Counted | null) {
    if (!counted) return { findings: [], keys: [] };
    const fileId = await this.files.keep(tx, counted.staged, 'count');
    const records = counted.count.collections.reduce((sum, { records, shared }) => sum + records + shared, 0);
    const mediaType = 'application/json';
    const finding = { kind: 'count' as const, collection: '', records, name: null, mediaType, fileId };
    return { findings: [finding], keys: counted.count.keys };
  }
}
