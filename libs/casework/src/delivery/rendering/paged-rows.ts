import { releasedRows, type Row } from './data-rows';
import type { CollectionInput } from './package-input';
import { type PackageLayout, ROWS_PER_PAGE } from './package-layout';

/** Two readings of one collection gave different numbers of rows: the pages and the data would contradict each other. */
export class RowsChangedError extends Error {
  constructor(collection: CollectionInput) {
    super(`${collection.source}.${collection.collection} changed while it was rendered.`);
    this.name = 'RowsChangedError';
  }
}

/** Reads every collection once and hands its rows out page by page, so that page 200 does not read 199 pages before it. */
export class PagedRows {
  private readonly readers = new Map<CollectionInput, AsyncGenerator<Row>>();
  private readonly handed = new Map<CollectionInput, number>();

  constructor(private readonly layout: PackageLayout) {}

  /** The rows of the next page. */
  readonly next = (collection: CollectionInput): AsyncIterable<Row> => this.page(collection);

  /** Throws RowsChangedError unless exactly the counted rows were handed out. */
  async finish(collection: CollectionInput): Promise<void> {
    const more = await this.reader(collection).next();
    if (!more.done || this.handed.get(collection) !== this.layout.count(collection))
      throw new RowsChangedError(collection);
  }

  /** Ends every reading, also those that were left in the middle. */
  async close(): Promise<void> {
    for (const reader of this.readers.values()) await reader.return(undefined);
  }

  private async *page(collection: CollectionInput): AsyncGenerator<Row> {
    const reader = this.reader(collection);
    for (let taken = 0; taken < ROWS_PER_PAGE; taken += 1) {
      const result = await reader.next();
      if (result.done) return;
      this.handed.set(collection, (this.handed.get(collection) ?? 0) + 1);
      yield result.value;
    }
  }

  private reader(collection: CollectionInput): AsyncGenerator<Row> {
    const reader = this.readers.get(collection) ?? releasedRows(this.layout.input, collection);
    this.readers.set(collection, reader);
    return reader;
  }
}
