import { markup, type Markup } from '../../letters';
import { collectionRows } from './collection-view';
import type { Row } from './data-rows';
import { safeMediaType } from './entry-names';
import type { CollectionInput, PackageFile } from './package-input';
import { type CategoryContent, ROWS_PER_PAGE } from './package-layout';
import { isolated, linkFrom, type PageContext, pageParts } from './page-frame';
import { activityAnchor } from './processing-page';

/** Hands out the next rows of a collection: one page after the other, from one reading. */
export type RowsOfPage = (collection: CollectionInput) => AsyncIterable<Row>;

function usedFor({ layout, texts }: PageContext, content: CategoryContent, path: string): Markup | null {
  const { activities } = layout.input;
  const keys = new Set(content.collections.flatMap((collection) => collection.activities));
  const links = activities.flatMap(({ key, title }) => {
    const anchor = keys.has(key) ? activityAnchor(activities, key) : null;
    return anchor ? [markup`<li><a href="${linkFrom(path, 'processing.html')}#${anchor}">${title}</a></li>`] : [];
  });
  if (links.length === 0) return null;
  return markup`<section aria-labelledby="why"><h2 id="why">${texts.category.usedFor}</h2><ul class="links">${links}</ul></section>`;
}

function withheldNote({ texts }: PageContext, { fields }: CollectionInput): Markup | null {
  const words = texts.category;
  const items = fields.flatMap(({ label, withheld }) => {
    if (!withheld) return [];
    const how = withheld.how === 'whole' ? words.withheldWhole : words.withheldMasked;
    return [markup`<li><strong>${label}</strong> – ${how}${texts.colon} ${withheld.reason}</li>`];
  });
  if (items.length === 0) return null;
  return markup`<div class="note"><p><strong>${words.withheldHeading}</strong></p><ul>${items}</ul></div>`;
}

function pager(
  context: PageContext,
  content: CategoryContent,
  collection: CollectionInput,
  page: number,
): Markup | null {
  const { layout, texts, shower } = context;
  const words = texts.category;
  const pages = layout.pages(collection);
  if (pages === 1) return null;
  const path = layout.pagePath(content, collection, page);
  const link = (target: number, label: string, rel: string) =>
    markup`<li><a rel="${rel}" href="${linkFrom(path, layout.pagePath(content, collection, target))}#${layout.anchor(collection)}">${label}</a></li>`;
  return markup`<nav class="pager" aria-label="${words.pages(collection.label)}"><p>${words.page(shower.count(page), shower.count(pages))}</p><ul>${
    page > 2 ? link(1, words.first, 'first') : null
  }${page > 1 ? link(page - 1, words.previous, 'prev') : null}${page < pages ? link(page + 1, words.next, 'next') : null}${
    page < pages - 1 ? link(pages, words.last, 'last') : null
  }</ul></nav>`;
}

function collectionHead(
  context: PageContext,
  content: CategoryContent,
  collection: CollectionInput,
  page: number,
): Markup {
  const { layout, texts, shower } = context;
  const path = layout.pagePath(content, collection, page);
  const source = layout.input.sources.find(({ key }) => key === collection.source)?.title ?? collection.source;
  const count = layout.count(collection);
  const data = (ending: 'json' | 'csv') =>
    markup`<a href="${linkFrom(path, layout.dataPath(collection, ending))}" download>${ending.toUpperCase()}</a>`;
  return markup`<h2 id="${layout.anchor(collection)}">${collection.label}</h2><p class="quiet">${texts.category.from(source)} · ${texts.contents.records(
    shower.count(count),
    count === 1,
  )} · ${texts.category.machine} ${data('json')}, ${data('csv')}</p>${withheldNote(context, collection)}${
    count === 0 ? markup`<p>${texts.category.empty}</p>` : null
  }`;
}

function fileItem({ layout, texts, shower }: PageContext, path: string, file: PackageFile, index: number): Markup {
  const address = linkFrom(path, layout.filePath(index));
  const type = safeMediaType(file.mediaType);
  const audio = type.startsWith('audio/')
    ? markup`<audio controls preload="none" aria-label="${file.label}" src="${address}"></audio>`
    : null;
  const image = type.startsWith('image/') ? markup`<img loading="lazy" alt="${file.label}" src="${address}">` : null;
  return markup`<li><p><strong>${isolated(file.label)}</strong></p>${audio}${image}<p><a href="${address}" download>${texts.category.download}<span class="hidden"> ${file.label}</span></a> <span class="quiet">${shower.size(file.size)}</span></p></li>`;
}

function files(context: PageContext, content: CategoryContent, path: string): Markup | null {
  const items = content.files.flatMap((index) => {
    const file = context.layout.input.files[index];
    return file ? [fileItem(context, path, file, index)] : [];
  });
  if (items.length === 0) return null;
  return markup`<section aria-labelledby="files"><h2 id="files">${context.texts.category.files}</h2><ul class="files">${items}</ul></section>`;
}

async function* section(
  context: PageContext,
  content: CategoryContent,
  collection: CollectionInput,
  page: number,
  rows: RowsOfPage,
): AsyncGenerator<string> {
  const path = context.layout.pagePath(content, collection, page);
  const paging = pager(context, content, collection, page);
  yield markup`<section>${collectionHead(context, content, collection, page)}${paging}`.html;
  if (context.layout.count(collection) > 0) {
    const first = (page - 1) * ROWS_PER_PAGE + 1;
    yield* collectionRows(context, collection, { path, first }, rows(collection));
  }
  yield markup`${paging ? markup`<div class="below">${pagerBelow(context, content, collection, page)}</div>` : null}</section>\n`
    .html;
}

/** The same links again under a long table, without a second landmark of the same name. */
function pagerBelow(
  context: PageContext,
  content: CategoryContent,
  collection: CollectionInput,
  page: number,
): Markup | null {
  const { layout, texts } = context;
  if (page >= layout.pages(collection)) return null;
  const path = layout.pagePath(content, collection, page);
  const target = linkFrom(path, layout.pagePath(content, collection, page + 1));
  return markup`<p><a href="${target}#${layout.anchor(collection)}">${texts.category.next}${texts.colon} ${collection.label}</a></p>`;
}

/** `categories/<topic>.html`: why the data are used, the first page of every collection, and the files. */
export async function* categoryPage(
  context: PageContext,
  content: CategoryContent,
  rows: RowsOfPage,
): AsyncGenerator<string> {
  const path = context.layout.categoryPath(content);
  const { head, tail } = pageParts(context, path, content.label, usedFor(context, content, path));
  yield head;
  for (const collection of content.collections) yield* section(context, content, collection, 1, rows);
  yield markup`${files(context, content, path)}`.html;
  yield tail;
}

/** A further page of one long collection. */
export async function* furtherPage(
  context: PageContext,
  content: CategoryContent,
  collection: CollectionInput,
  page: number,
  rows: RowsOfPage,
): AsyncGenerator<string> {
  const { layout, texts, shower } = context;
  const path = layout.pagePath(content, collection, page);
  const title = `${content.label} – ${texts.category.page(shower.count(page), shower.count(layout.pages(collection)))}`;
  const { head, tail } = pageParts(context, path, title, null);
  yield head;
  yield* section(context, content, collection, page, rows);
  yield tail;
}
