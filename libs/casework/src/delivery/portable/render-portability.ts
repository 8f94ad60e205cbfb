import { Readable } from 'node:stream';
import { csvRows, jsonRows } from '../rendering/data-files';
import { gathered, releasedRows } from '../rendering/data-rows';
import { filePath, safeMediaType, SlugBook } from '../rendering/entry-names';
import { renderManifest } from '../rendering/manifest';
import type { CollectionInput, RenderedEntry, StoredEntry } from '../rendering/package-input';
import { UnreadEntryError } from '../rendering/render-package';
import { collectionSchema, csvMetadata } from './collection-files';
import type { PortabilityInput, PortableContent } from './portability-input';
import { portabilityReadme } from './portability-readme';
import { PORTABILITY_TEXTS } from './texts';

const JSON_SCHEMA = 'application/schema+json';

function entry(path: string, mediaType: string, content: PortableContent): RenderedEntry {
  if (content instanceof Readable) return { path, mediaType, content };
  const pieces = typeof content === 'string' ? [Buffer.from(content, 'utf8')] : gathered(content);
  return { path, mediaType, content: Readable.from(pieces, { objectMode: false }) };
}

/** Where each collection stands: `data/crm/customers`, without the ending. */
function places(collections: readonly CollectionInput[]): Map<CollectionInput, string> {
  const sources = new SlugBook();
  const books = new Map<string, SlugBook>();
  return new Map(
    collections.map((one) => {
      const book = books.get(one.source) ?? new SlugBook();
      books.set(one.source, book);
      return [one, `data/${sources.of(one.source)}/${book.of(one.collection)}`];
    }),
  );
}

async function* collectionEntries(
  input: PortabilityInput,
  one: CollectionInput,
  place: string,
): AsyncGenerator<RenderedEntry> {
  const { withheld } = PORTABILITY_TEXTS[input.language];
  const rows = () => releasedRows(input, one);
  const csv = `${place}.csv`;
  yield entry(`${place}.json`, 'application/json', jsonRows(rows()));
  yield entry(`${place}.schema.json`, JSON_SCHEMA, collectionSchema(one));
  yield entry(csv, 'text/csv; charset=utf-8', csvRows(rows(), one, withheld));
  const metadata = csvMetadata(one, csv.slice(csv.lastIndexOf('/') + 1), input);
  yield entry(`${csv}-metadata.json`, 'application/csvm+json', metadata);
}

async function* entries(input: PortabilityInput): AsyncGenerator<RenderedEntry> {
  const found = places(input.collections);
  for (const [one, place] of found) yield* collectionEntries(input, one, place);
  for (const [index, file] of input.files.entries()) {
    yield entry(filePath(index, file.name, file.mediaType), safeMediaType(file.mediaType), await file.open());
  }
  yield entry('left-out.json', 'application/json', `${JSON.stringify(input.leftOut, null, 2)}\n`);
  yield entry('README.txt', 'text/plain; charset=utf-8', portabilityReadme(input, found));
}

/**
 * The entries of a portability package (GDPR Art. 20), one after the other; nothing is held in memory but a few rows. Each
 * `content` must be read to its end before the next entry is asked for.
 * @throws UnreadEntryError, UndeclaredFieldError, and whatever `rows` and `open` throw; then the package must not be used
 */
export async function* renderPortability(input: PortabilityInput): AsyncGenerator<RenderedEntry> {
  for await (const rendered of entries(input)) {
    yield rendered;
    if (rendered.content.readableEnded) continue;
    rendered.content.destroy();
    throw new UnreadEntryError(rendered.path);
  }
}

/** The last two entries, from what was stored of all others: `SHA256SUMS` and `manifest.json`. */
export function portabilityManifest(input: PortabilityInput, stored: readonly StoredEntry[]): RenderedEntry[] {
  return renderManifest(input, stored, 'portability');
}
