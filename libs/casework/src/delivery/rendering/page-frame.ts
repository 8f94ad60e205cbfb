import type { Language } from '@habeas/domain';
import { escapeHtml, markup, type Markup, type MarkupValue } from '../../letters';
import type { PackageLayout } from './package-layout';
import { ValueShower } from './show-value';
import { PACKAGE_TEXTS, type PackageTexts } from './texts';

/** What every page needs: the words, the way values are shown and where things stand. */
export class PageContext {
  readonly texts: PackageTexts;
  readonly shower: ValueShower;
  readonly language: Language;

  constructor(readonly layout: PackageLayout) {
    const { language, zone } = layout.input;
    this.language = language;
    this.texts = PACKAGE_TEXTS[language];
    this.shower = new ValueShower(language, zone, this.texts.values);
  }
}

/** Text that may change the direction of reading (bidirectional controls, right-to-left scripts). */
const BIDI = /[\u061c\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]/;

/** A value of a source as text of a page; one that changes direction is kept apart from our words. */
export function isolated(text: string): Markup {
  return BIDI.test(text) ? markup`<bdi>${text}</bdi>` : markup`${text}`;
}

/** The same as a string, for the cells of long tables. */
export function isolatedHtml(text: string): string {
  return BIDI.test(text) ? isolated(text).html : escapeHtml(text);
}

export interface PageParts {
  head: string;
  tail: string;
}

/** `../` for each folder that the path lies in. */
const upFrom = (path: string): string => '../'.repeat(path.split('/').length - 1);

/** A path of the package as an address relative to the page that links to it. */
export const linkFrom = (page: string, target: string): string => `${upFrom(page)}${target}`;

function navigation(context: PageContext, path: string): Markup {
  const { layout, texts } = context;
  const item = (target: string, label: string) =>
    markup`<li><a href="${linkFrom(path, target)}"${target === path ? markup` aria-current="page"` : null}>${label}</a></li>`;
  return markup`<nav aria-label="${texts.navigation}"><ul>${item('index.html', texts.overview)}${layout.categories.map(
    (content) => item(layout.categoryPath(content), content.label),
  )}${item('processing.html', texts.processing)}</ul></nav>`;
}

/** Everything around the content of a page: the content itself may be streamed between the two parts. */
export function pageParts(context: PageContext, path: string, title: string, lead: MarkupValue): PageParts {
  const { texts, language, layout } = context;
  const { head, reference } = layout.input;
  const page = markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – ${reference}</title>
<link rel="stylesheet" href="${linkFrom(path, 'style.css')}">
</head>
<body>
<a class="skip" href="#content">${texts.skip}</a>
<header class="band"><div class="wide"><p class="brand">${head.brand.name}</p><p class="ref">${texts.facts.reference} <strong>${reference}</strong></p></div></header>
<div class="wide columns">
${navigation(context, path)}
<main id="content" tabindex="-1">
<h1>${title}</h1>
${lead}`;
  const end = markup`
</main>
</div>
<footer><div class="wide"><p>${texts.footer(head.controller.name)}</p></div></footer>
</body>
</html>
`;
  return { head: page.html, tail: end.html };
}

/** A whole page whose content is short. */
export function wholePage(context: PageContext, path: string, title: string, content: MarkupValue): string {
  const { head, tail } = pageParts(context, path, title, null);
  return `${head}${markup`${content}`.html}${tail}`;
}
