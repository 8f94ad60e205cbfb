import { Readable } from 'node:stream';
import { categoryPage, furtherPage } from './category-page';
import { csvRows, jsonRows } from './data-files';
import { gathered, releasedRows, type Row } from './data-rows';
import { safeMediaType } from './entry-names';
import { indexPage } from './index-page';
import type { CollectionInput, PackageInput, RenderedEntry } from './package-input';
import { type CategoryContent, PackageLayout } from './package-layout';
import { PagedRows, RowsChangedError } from './paged-rows';
import { PageContext } from './page-frame';
import { processingPage } from './processing-page';
import { readme } from './readme';
import { dataSchema } from './schema';
import { styleSheet } from './style';

const HTML = 'text/html; charset=utf-8';

/** The caller asked for the next entry before it had read one: the package would have a hole. */
export class UnreadEntryError extends Error {
  constructor(path: string) {
    super(`The entry ${path} was not read to its end.`);
    this.name = 'UnreadEntryError';
  }
}

function entry(path: string, mediaType: string, pieces: string | AsyncIterable<string>): RenderedEntry {
  const content = typeof pieces === 'string' ? [Buffer.from(pieces, 'utf8')] : gathered(pieces);
  return { path, mediaType, content: Readable.from(content, { objectMode: false }) };
}

async function* counting(rows: AsyncIterable<Row>, done: (count: number) => void): AsyncGenerator<Row> {
  let count = 0;
  for await (const row of rows) {
    count += 1;
    yield row;
  }
  done(count);
}

async function* dataEntries(context: PageContext, collection: CollectionInput): AsyncGenerator<RenderedEntry> {
  const { layout, texts } = context;
  const rows = (done: (count: number) => void) => counting(releasedRows(layout.input, collection), done);
  const json = jsonRows(rows((count) => layout.counted(collection, count)));
  yield entry(layout.dataPath(collection, 'json'), 'application/json', json);
  const same = (count: number) => {
    if (count !== layout.count(collection)) throw new RowsChangedError(collection);
  };
  const csv = csvRows(rows(same), collection, texts.values.withheld);
  yield entry(layout.dataPath(collection, 'csv'), 'text/csv; charset=utf-8', csv);
}

async function* categoryEntries(context: PageContext, content: CategoryContent): AsyncGenerator<RenderedEntry> {
  const { layout } = context;
  const rows = new PagedRows(layout);
  try {
    yield entry(layout.categoryPath(content), HTML, categoryPage(context, content, rows.next));
    for (const collection of content.collections) {
      for (let page = 2; page <= layout.pages(collection); page += 1) {
        const html = furtherPage(context, content, collection, page, rows.next);
        yield entry(layout.pagePath(content, collection, page), HTML, html);
      }
      await rows.finish(collection);
    }
  } finally {
    await rows.close();
  }
}

async function* fileEntries({ layout }: PageContext): AsyncGenerator<RenderedEntry> {
  for (const [index, file] of layout.input.files.entries()) {
    yield { path: layout.filePath(index), mediaType: safeMediaType(file.mediaType), content: await file.open() };
  }
}

async function* entries(context: PageContext): AsyncGenerator<RenderedEntry> {
  const { layout } = context;
  for (const collection of layout.input.collections) yield* dataEntries(context, collection);
  yield entry('data/schema.json', 'application/schema+json', dataSchema(layout));
  yield* fileEntries(context);
  yield entry('style.css', 'text/css; charset=utf-8', styleSheet(context));
  for (const content of layout.categories) yield* categoryEntries(context, content);
  yield entry('processing.html', HTML, processingPage(context));
  yield entry('index.html', HTML, indexPage(context));
  yield entry('README.txt', 'text/plain; charset=utf-8', readme(context));
}

/**
 * The entries of an access package (GDPR Art. 15), one after the other; nothing is held in memory but a few rows. The data come first, because
 * the pages say how many rows there are. Each `content` must be read to its end before the next entry is asked for, or UnreadEntryError is
 * thrown. Throws UndeclaredFieldError, RowsChangedError, and whatever `rows` and `open` throw; then the package must not be used.
 */
export async function* renderPackage(input: PackageInput): AsyncGenerator<RenderedEntry> {
  const context = new PageContext(new PackageLayout(input));
  for await (const rendered of entries(context)) {
    yield rendered;
    if (rendered.content.readableEnded) continue;
    rendered.content.destroy();
    throw new UnreadEntryError(rendered.path);
  }
}
