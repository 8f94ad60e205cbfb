import { markup, type Markup } from '../../letters';
import { isWithheld, type Row } from './data-rows';
import type { CollectionInput, FieldInput } from './package-input';
import { isolated, linkFrom, type PageContext } from './page-frame';

/** The cells of one collection on one page. */
export interface CollectionPlace {
  context: PageContext;
  collection: CollectionInput;
  path: string;
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

function valueOf(place: CollectionPlace, field: FieldInput, row: Row): Markup {
  const { texts, shower } = place.context;
  const value = row[field.name] ?? null;
  if (isWithheld(value)) return markup`<span class="held">${texts.values.withheld}</span>`;
  if (field.kind === 'file' && typeof value === 'string') {
    const link = fileLink(place, value);
    if (link) return link;
  }
  const shown = shower.show(field, value);
  if (shown === null) return markup`<span class="none">– <span class="hidden">${texts.values.none}</span></span>`;
  return isolated(shown);
}

function record(place: CollectionPlace, row: Row, number: number, alone: boolean): string {
  const { fields } = place.collection;
  const { texts, shower } = place.context;
  const title = alone ? null : markup`<h3>${texts.category.record(shower.count(number))}</h3>`;
  const values = fields.map(
    (field) => markup`<div><dt>${field.label}</dt><dd>${valueOf(place, field, row)}</dd></div>`,
  );
  return markup`<div class="record">${title}<dl class="facts">${values}</dl></div>\n`.html;
}

function tableRow(place: CollectionPlace, row: Row): string {
  const cells = place.collection.fields.map((field) => {
    const value = valueOf(place, field, row);
    return NUMERIC.has(field.kind) ? markup`<td class="n">${value}</td>` : markup`<td>${value}</td>`;
  });
  return markup`<tr>${cells}</tr>\n`.html;
}

function tableHead({ collection, context }: CollectionPlace): string {
  const id = context.layout.anchor(collection);
  const columns = collection.fields.map(
    (field) => markup`<th scope="col"${NUMERIC.has(field.kind) ? markup` class="n"` : null}>${field.label}</th>`,
  );
  return markup`<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table class="stack ${id}"><thead><tr>${columns}</tr></thead><tbody>\n`
    .html;
}

/** The rows of one page, one after the other as they come; `first` is the number of the first one. */
export async function* collectionRows(
  place: CollectionPlace,
  rows: AsyncIterable<Row>,
  first: number,
): AsyncGenerator<string> {
  const total = place.context.layout.count(place.collection);
  if (shownAsRecords(place.collection, total)) {
    let number = first;
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
