import {
  type Connector,
  type ExportPage,
  type LocatedSubject,
  type SourceDescription,
  SourceError,
  type SourceHealth,
} from '../connector';
import type { Dataset } from '../dataset/dataset';
import type { SourceOperation } from '../effects';

/** Stands where no program reaches a source: whatever is asked becomes a task for a person, so that no call is answered here. */
export class HumanConnector implements Connector {
  readonly operations: ReadonlySet<SourceOperation> = new Set();
  readonly source: string;

  constructor(private readonly dataset: Dataset) {
    this.source = dataset.source;
  }

  describe(): Promise<SourceDescription> {
    const collections = this.dataset.collections.map(({ name, fields }) => ({
      name,
      fields: fields.map((field) => field.name),
      types: {},
    }));
    return Promise.resolve({ source: this.source, collections, differences: [] });
  }

  health(): Promise<SourceHealth> {
    return Promise.resolve({ reachable: true, readOnly: true });
  }

  /** Nobody is located by asking a person. */
  locate(): Promise<LocatedSubject[]> {
    return Promise.resolve([]);
  }

  /** @throws SourceError `unsupported`: no answer is never taken for "nothing held" */
  export(): AsyncIterable<ExportPage> {
    throw new SourceError(this.source, 'unsupported', 'a person answers for this source, no program');
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
