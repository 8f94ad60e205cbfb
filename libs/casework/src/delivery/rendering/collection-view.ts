import { escapeHtml, markup, type Markup } from '../../letters';
import { isWithheld, type Row } from './data-rows';
import type { CollectionInput, FieldInput } from './package-input';
import { isolated, isolatedHtml, linkFrom, type PageContext } from './page-frame';

/** One collection on one page; `none` is what stands for an empty value. */
interface CollectionPlace {
  context: PageContext;
  collection: CollectionInput;
  path: string;
  none: string;
}

const NUMERIC: ReadonlySet<FieldInput['kind']> = new Set(['number', 'amount', 'duration', 'bytes']);

/** Few rows or many columns read better one under the other. */
export function shownAsRecords(collection: CollectionInput, rows: number): boolean {
  return rows <= 2 || collection.fields.length > 9;
}

function fileLink({ context, collection, path }: CollectionPlace, name: string): Markup | null {
  const index = context.layout.fileIndex(collection.source, name);
  const file = index === undefined ? undefined : context.layout.input.files[index];
  if (index === undefined || !file) return null;
  return markup`<a href="${linkFrom(path, context.layout.filePath(index))}" download>${isolated(file.label)}</a>`;
}

/** The value as HTML. Plain strings, since a long collection has millions of them. */
function valueHtml(place: CollectionPlace, field: FieldInput, row: Row): string {
  const { texts, shower } = place.context;
  const value = row[field.name] ?? null;
  if (isWithheld(value)) return markup`<span class="held">${texts.values.withheld}</span>`.html;
  if (field.kind === 'file' && typeof value === 'string') {
    const link = fileLink(place, value);
    if (link) return link.html;
  }
  const shown = shower.show(field, value);
  return shown === null ? place.none : isolatedHtml(shown);
}

function record(place: CollectionPlace, row: Row, number: number, alone: boolean): string {
  const { texts, shower } = place.context;
  const title = alone ? '' : markup`<h3>${texts.category.record(shower.count(number))}</h3>`.html;
  const values = place.collection.fields.map(
    (field) => `<div><dt>${escapeHtml(field.label)}</dt><dd>${valueHtml(place, field, row)}</dd></div>`,
  );
  return `<div class="record">${title}<dl class="facts">${values.join('')}</dl></div>\n`;
}

function tableRow(place: CollectionPlace, row: Row): string {
  const cells = place.collection.fields.map(
    (field) => `<td${NUMERIC.has(field.kind) ? ' class="n"' : ''}>${valueHtml(place, field, row)}</td>`,
  );
  return `<tr>${cells.join('')}</tr>\n`;
}

function tableHead({ collection, context }: CollectionPlace): string {
  const id = context.layout.anchor(collection);
  const columns = collection.fields.map(
    (field) => markup`<th scope="col"${NUMERIC.has(field.kind) ? markup` class="n"` : null}>${field.label}</th>`,
  );
  return markup`<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table class="stack ${id}"><thead><tr>${columns}</tr></thead><tbody>\n`
    .html;
}

/** The rows of one page at `path`, one after the other as they come; `first` is the number of the first one. */
export async function* collectionRows(
  context: PageContext,
  collection: CollectionInput,
  page: { path: string; first: number },
  rows: AsyncIterable<Row>,
): AsyncGenerator<string> {
  const none = markup`<span class="none">– <span class="hidden">${context.texts.values.none}</span></span>`.html;
  const place: CollectionPlace = { context, collection, path: page.path, none };
  const total = context.layout.count(collection);
  if (shownAsRecords(collection, total)) {
    let number = page.first;
    for await (const row of rows) {
      yield record(place, row, number, total === 1);
      number += 1;
    }
    return;
  }
  yield tableHead(place);
  for await (const row of rows) yield tableRow(place, row);
  yield '</tbody></table></div>\n';
}
