import type { Transaction } from '@habeas/platform/database';
import { HandlesJob, type JobHandler, type JobRun } from '@habeas/platform/queue';
import { FileStore } from '@habeas/platform/storage';
import { type Collected, CollectSource } from './collect-source';
import type { Finding } from './finding.entity';
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
    const findings: Omit<Finding, 'id' | 'sourceTaskId'>[] = [];
    for (const { collection, records, staged } of collected.rows) {
      const fileId = await this.files.keep(tx, staged, 'finding');
      const mediaType = 'application/x-ndjson';
      findings.push({ kind: 'rows', collection, records, name: null, mediaType, fileId });
    }
    for (const { collection, name, mediaType, staged } of collected.files) {
      const fileId = await this.files.keep(tx, staged, 'finding');
      findings.push({ kind: 'file', collection, records: 0, name, mediaType, fileId });
    }
    return { findings, keys: collected.keys };
  }
}
