import {
  SourceError,
  type Connector,
  type ExportOptions,
  type ExportPage,
  type IdentityType,
  type LocatedSubject,
  type LocateOptions,
  type SearchKey,
  type SourceDescription,
  type SourceHealth,
} from '../connector';
import type {
  CollectionCount,
  EffectEvidence,
  EffectOptions,
  ErasureOrder,
  IdentityPage,
  MarkCount,
  MarkOrder,
  PreservationOrder,
  RectificationOrder,
  RestrictionOrder,
  SuppressionOrder,
  Reach,
  SourceCount,
  SourceOperation,
} from '../effects';
import type { Collection, Dataset } from '../dataset/dataset';
import { normaliseKey } from '../search-key';
import { differences, readCatalog, readDeclared, unindexedIdentities } from './catalog';
import { countPerson, verifyPerson } from './effects/look';
import { countMarks, operationsOf, PostgresEffects, unsupported } from './effects/source-effects';
import { checkHealth } from './health';
import { identityPages } from './identities';
import { locateSubjects } from './locate';
import { exportColumns, exportOrder, maskedRow, rowFiles } from './page';
import { PassedOnKeys } from './pass-on';
import { selections, type Way } from './selection';
import { SourceDatabase, type DatabaseOptions, type Row } from './session';
import { settle, type Settled } from './settle';
import { sourceFault } from './source-fault';
import { refuseEmpty } from './sql';
import { findSubjects, type Reading } from './subjects';
import { findWays } from './walk';

export interface PostgresOptions extends DatabaseOptions {
  dataset: Dataset;
  /** The folder that the dataset's file columns name files of. */
  filesFolder?: string;
  /** Address with the account for effects. Without it the source can only be read. */
  writeUrl?: string;
}

/**
 * Reaches a source in PostgreSQL as its dataset describes it. Reading is one snapshot by an account that can only read; the
 * connection that writes is opened by an effect, and by nothing else.
 */
export class PostgresConnector implements Connector {
  readonly source: string;
  readonly operations: ReadonlySet<SourceOperation>;
  private readonly dataset: Dataset;
  private readonly database: SourceDatabase;
  private readonly effects?: PostgresEffects;
  private readonly filesFolder?: string;

  constructor(options: PostgresOptions) {
    this.dataset = options.dataset;
    this.source = options.dataset.source;
    this.filesFolder = options.filesFolder;
    this.database = new SourceDatabase(this.source, options);
    this.operations = operationsOf(this.dataset, options.writeUrl !== undefined);
    if (options.writeUrl === undefined) return;
    const writer = { ...options, url: options.writeUrl, poolSize: 2 };
    this.effects = new PostgresEffects(
      this.dataset,
      new SourceDatabase(this.source, writer, true),
      options.filesFolder,
    );
  }

  async describe(): Promise<SourceDescription> {
    return this.database.snapshot(undefined, async (session) => {
      const catalog = await readCatalog(session, this.dataset);
      return {
        source: this.source,
        collections: [...catalog].map(([name, columns]) => ({
          name,
          fields: [...columns.keys()],
          types: Object.fromEntries([...columns].map(([field, { type }]) => [field, type])),
        })),
        differences: [...differences(this.dataset, catalog), ...(await unindexedIdentities(session, this.dataset))],
      };
    });
  }

  async health(): Promise<SourceHealth> {
    const health = await checkHealth(this.source, this.database, this.dataset.schema);
    if (!this.effects || !health.reachable) return health;
    const fault = await this.effects.check().then(
      () => undefined,
      (error: unknown) => sourceFault(this.source, error),
    );
    return fault ? { ...health, error: { code: fault.code, message: fault.message } } : health;
  }

  async locate(key: SearchKey, options: LocateOptions = {}): Promise<LocatedSubject[]> {
    const [canonical = key] = this.canonical([key]);
    return this.reading(options.signal, (reading) => locateSubjects(reading, canonical, options.limit ?? 20));
  }

  async *export(keys: SearchKey[], options: ExportOptions = {}): AsyncGenerator<ExportPage> {
    const canonical = this.canonical(keys);
    const session = await this.database.open(options.signal);
    try {
      const reading = { dataset: this.dataset, session, catalog: await readDeclared(session, this.dataset) };
      const found = await findSubjects(reading, canonical);
      const settled = settle(this.dataset, canonical, found);
      const ways = await findWays(reading, canonical, settled, found);
      const passedOn = new PassedOnKeys(reading, settled.subjects);
      for (const collection of this.dataset.collections) {
        const into = ways.get(collection.name) ?? [];
        for await (const rows of pagesOf(reading, collection, into, settled, options.pageSize ?? 1000)) {
          yield await this.page(collection, rows, await passedOn.from(collection, rows));
        }
      }
    } catch (error) {
      throw sourceFault(this.source, error);
    } finally {
      await session.end();
    }
  }

  async count(keys: SearchKey[], options: EffectOptions = {}): Promise<SourceCount> {
    const canonical = this.canonical(keys);
    return this.reading(options.signal, (reading) => countPerson(reading, canonical));
  }

  async verify(keys: SearchKey[], reach: Reach[], options: EffectOptions = {}): Promise<CollectionCount[]> {
    const canonical = this.canonical(keys);
    return this.reading(options.signal, (reading) => verifyPerson(reading, canonical, reach));
  }

  async erase(keys: SearchKey[], order: ErasureOrder, options: EffectOptions = {}): Promise<EffectEvidence> {
    return this.effecting('erase').erase(this.canonical(keys), order, options);
  }

  async preserve(keys: SearchKey[], order: PreservationOrder, options: EffectOptions = {}): Promise<EffectEvidence> {
    return this.effecting('preserve').preserve(this.canonical(keys), order, options);
  }

  async rectify(keys: SearchKey[], order: RectificationOrder, options: EffectOptions = {}): Promise<EffectEvidence> {
    return this.effecting('rectify').rectify(this.canonical(keys), order, options);
  }

  async restrict(keys: SearchKey[], order: RestrictionOrder, options: EffectOptions = {}): Promise<EffectEvidence> {
    return this.effecting('restrict').restrict(this.canonical(keys), order, options);
  }

  async suppress(keys: SearchKey[], order: SuppressionOrder, options: EffectOptions = {}): Promise<EffectEvidence> {
    return this.effecting('suppress').suppress(this.canonical(keys), order, options);
  }

  async marks(keys: SearchKey[], order: MarkOrder, options: EffectOptions = {}): Promise<MarkCount[]> {
    const canonical = this.canonical(keys);
    return this.reading(options.signal, (reading) => countMarks(reading, canonical, order));
  }

  async *identities(types: readonly IdentityType[], { signal }: EffectOptions = {}): AsyncGenerator<IdentityPage> {
    const session = await this.database.open(signal);
    try {
      yield* identityPages(this.dataset, session, types);
    } catch (error) {
      throw sourceFault(this.source, error);
    } finally {
      await session.end();
    }
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.effects?.close();
  }

  /** Throws `unsupported` where the source does not do the operation. */
  private effecting(operation: SourceOperation): PostgresEffects {
    if (!this.effects || !this.operations.has(operation)) throw unsupported(this.source, operation);
    return this.effects;
  }

  /** The keys in their one spelling. Throws `invalid-key` for none, an empty one or one that is no such thing. */
  private canonical(keys: SearchKey[]): SearchKey[] {
    refuseEmpty(this.source, keys);
    return keys.map((key) => normaliseKey(this.source, key, this.dataset.country));
  }

  private async reading<T>(signal: AbortSignal | undefined, work: (reading: Reading) => Promise<T>): Promise<T> {
    return this.database.snapshot(signal, async (session) =>
      work({ dataset: this.dataset, session, catalog: await readDeclared(session, this.dataset) }),
    );
  }

  private async page(collection: Collection, rows: Row[], keys: SearchKey[]): Promise<ExportPage> {
    const hasFiles = collection.fields.some((field) => field.file);
    const files = hasFiles
      ? (await Promise.all(rows.map((row) => rowFiles(this.source, collection, row, this.filesFolder)))).flat()
      : [];
    const page = { collection: collection.name, rows: rows.map((row) => maskedRow(collection, row)), keys };
    return files.length > 0 ? { ...page, files } : page;
  }
}

async function* pagesOf(
  reading: Reading,
  collection: Collection,
  ways: Way[],
  settled: Settled,
  pageSize: number,
): AsyncGenerator<Row[]> {
  if (!Number.isInteger(pageSize) || pageSize < 1) {
    throw new SourceError(reading.dataset.source, 'invalid-key', 'the page size must be a whole number above zero');
  }
  for (const statement of selections(
    reading,
    collection,
    ways,
    settled,
    exportColumns(collection),
    exportOrder(collection),
  )) {
    yield* reading.session.pages(statement, pageSize);
  }
}
