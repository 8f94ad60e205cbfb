import type { Transaction } from '@habeas/platform/database';
import { HandlesJob, type JobHandler, type JobRun } from '@habeas/platform/queue';
import { FileStore } from '@habeas/platform/storage';
import { type Collected, CollectSource } from './collect-source';
import { TaskRuns } from './task-runs';

type Payload = HabeasJobs['export-source'];

/** Asks one source for everything it holds under the verified keys. The answer is recorded whole, once. */
@HandlesJob('export-source')
export class ExportSourceJob implements JobHandler<'export-source'> {
  constructor(
    private readonly runs: TaskRuns,
    private readonly collectSource: CollectSource,
    private readonly files: FileStore,
  ) {}

  handle({ sourceTaskId }: Payload, run: JobRun): Promise<void> {
    return this.runs.run<Collected>(sourceTaskId, run, {
      nothing: { rows: [], files: [], keys: [] },
      ask: ({ connector }, search, keyId) => this.collectSource.collect(connector, search, keyId, run.signal),
      record: (tx, collected) => this.record(tx, collected),
    });
  }

  onStuck({ sourceTaskId }: Payload, tx: Transaction): Promise<void> {
    return this.runs.stick(tx, sourceTaskId);
  }

  private async record(tx: Transaction, collected: Collected) {
    const rows = collected.rows.map((one) => {
      return { kind: 'rows' as const, name: null, mediaType: 'application/x-ndjson', ...one };
    });
    const files = collected.files.map((one) => ({ kind: 'file' as const, records: 0, ...one }));
    const kept = await this.files.keepAll(tx, [...rows, ...files], 'finding');
    const findings = kept.map(({ kind, collection, records, name, mediaType, fileId }) => {
      return { kind, collection, records, name, mediaType, fileId };
    });
    return { findings, keys: collected.keys };
  }
}
