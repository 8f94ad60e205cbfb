import type { Connector, Dataset, HumanSource, IdentityType, SourceOwner } from '@habeas/connectors';
import type { TaskOperation } from './source-task.entity';

/** A source of the pack, with what reaches it. */
export interface RegisteredSource {
  key: string;
  dataset: Dataset;
  connector: Connector;
  /** Types of keys that find a person here. */
  accepts: ReadonlySet<IdentityType>;
  /** Who answers for the source, and does what its connector cannot; null: the data protection officer. */
  owner: SourceOwner | null;
  /** Only where no program reaches the source. */
  human: HumanSource | null;
}

/** Every source of the installation; there is no other way to a person's data. */
export class SourceRegistry {
  private readonly byKey: ReadonlyMap<string, RegisteredSource>;

  constructor(readonly all: readonly RegisteredSource[]) {
    this.byKey = new Map(all.map((source) => [source.key, source]));
  }

  /** Throws RangeError for a source that the pack does not have (any more). */
  get(key: string): RegisteredSource {
    const source = this.byKey.get(key);
    if (!source) throw new RangeError(`There is no source ${key}`);
    return source;
  }

  /** Whether a person is asked, because no program reaches the source or its connector does not do this. */
  asksPerson(key: string, operation: TaskOperation): boolean {
    const { human, connector } = this.get(key);
    return human !== null || (operation === 'count' && !connector.operations.has('count'));
  }

  /** Sources that may be asked for a person's contacts on file before identity is verified. */
  contactDirectories(): RegisteredSource[] {
    return this.all.filter((source) => source.dataset.contactDirectory);
  }

  /** Directories whose rows may give a key that this source searches by: it waits for their answer. */
  upstreamOf(source: RegisteredSource): string[] {
    if (source.dataset.contactDirectory) return [];
    return this.contactDirectories()
      .filter((directory) => [...directory.accepts].some((type) => source.accepts.has(type)))
      .map((directory) => directory.key);
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map(({ connector }) => connector.close()));
  }
}
