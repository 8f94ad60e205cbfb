import { formatDate, formatInstant, markup, type Markup, type MarkupValue } from '../../letters';
import { linkFrom, type PageContext, wholePage } from './page-frame';
import type { SourceAnswer } from './package-input';

const PATH = 'index.html';

/** Yes, no, or not known yet because a source did not answer (GDPR Art. 15(1), first words). */
function confirmation(sources: readonly SourceAnswer[]): 'yes' | 'no' | 'unknown' {
  if (sources.some((source) => source.state === 'found')) return 'yes';
  return sources.some((source) => source.state === 'failed') ? 'unknown' : 'no';
}

const fact = (name: string, value: MarkupValue): Markup => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`;
const br = (lines: string[]): Markup[] => lines.map((line, index) => markup`${index > 0 ? markup`<br>` : null}${line}`);

function answer({ layout, texts }: PageContext): Markup {
  const { sources } = layout.input;
  const reply = confirmation(sources);
  const owed = reply === 'yes' && sources.some((source) => source.state === 'failed');
  return markup`<section class="answer" aria-labelledby="answer"><h2 id="answer">${texts.answer.heading}</h2><p class="lead">${texts.answer[reply]}</p>${
    owed ? markup`<p><strong>${texts.answer.someFailed}</strong></p>` : null
  }</section>`;
}

function facts({ layout, texts, language }: PageContext): Markup {
  const { input } = layout;
  const { controller } = input.head;
  const words = texts.facts;
  const proved = input.verifiedIdentifiers.map(
    ({ label, value }) => markup`<li>${label}${texts.colon} <bdi>${value}</bdi></li>`,
  );
  return markup`<section aria-labelledby="request"><h2 id="request">${words.heading}</h2><dl class="facts">${[
    fact(words.reference, input.reference),
    fact(words.right, words.rightName),
    fact(words.received, formatDate(input.receivedOn, language)),
    fact(words.composed, formatInstant(input.composedAt, language, input.zone)),
    input.expiresOn ? fact(words.expires, formatDate(input.expiresOn, language)) : null,
    input.subjectName ? fact(words.subject, markup`<bdi>${input.subjectName}</bdi>`) : null,
    proved.length > 0 ? fact(words.provedBy, markup`<ul>${proved}</ul>`) : null,
    fact(words.controller, br([controller.name, ...controller.address])),
    fact(words.contact, markup`<a href="mailto:${controller.email}">${controller.email}</a>`),
  ]}</dl></section>`;
}

function contents({ layout, texts, shower }: PageContext): Markup {
  const words = texts.contents;
  const cards = layout.categories.map((content) => {
    const records = layout.recordsIn(content);
    const counts = [
      records > 0 || content.files.length === 0 ? words.records(shower.count(records), records === 1) : null,
      content.files.length > 0 ? words.files(shower.count(content.files.length), content.files.length === 1) : null,
    ];
    return markup`<li><a href="${layout.categoryPath(content)}">${content.label}</a><span>${counts.filter(Boolean).join(' · ')}</span></li>`;
  });
  const machine =
    layout.input.collections.length > 0
      ? markup`<li><a href="data/schema.json" download>schema.json</a><span>${words.machine}</span></li>`
      : null;
  return markup`<section aria-labelledby="contents"><h2 id="contents">${words.heading}</h2><p>${words.lead}</p><ul class="cards">${cards}<li><a href="processing.html">${texts.processing}</a><span>${words.processing}</span></li>${machine}</ul></section>`;
}

function sources({ layout, texts, shower }: PageContext): Markup {
  const words = texts.sources;
  const rows = layout.input.sources.map((source) => {
    const counts = [
      source.records > 0 ? texts.contents.records(shower.count(source.records), source.records === 1) : null,
      source.files > 0 ? texts.contents.files(shower.count(source.files), source.files === 1) : null,
    ].filter(Boolean);
    return markup`<tr><th scope="row">${source.title}</th><td><span class="state ${source.state}">${words.states[source.state]}</span></td><td${counts.length === 0 ? markup` class="zero"` : null}>${counts.join(', ') || '–'}</td><td>${source.reason ?? words.explanations[source.state]}</td></tr>`;
  });
  return markup`<section aria-labelledby="sources"><h2 id="sources">${words.heading}</h2><p>${words.lead}</p><table class="stack sources"><caption class="hidden">${words.caption}</caption><thead><tr><th scope="col">${words.source}</th><th scope="col">${words.result}</th><th scope="col">${words.found}</th><th scope="col">${words.explanation}</th></tr></thead><tbody>${rows}</tbody></table></section>`;
}

/** What of others was masked or left out, and why (Art. 12(4), 15(4)). */
function heldBack({ layout, texts }: PageContext): Markup | null {
  const items = layout.input.heldBack.map(({ sentence }) => markup`<li>${sentence}</li>`);
  if (items.length === 0) return null;
  const words = texts.heldBack;
  return markup`<section aria-labelledby="held-back"><h2 id="held-back">${words.heading}</h2><p>${words.lead}</p><ul>${items}</ul></section>`;
}

function rights({ layout, texts }: PageContext): Markup {
  const { head } = layout.input;
  const words = texts.rights;
  const items = words.items.map(({ name, text }) => markup`<li><strong>${name}</strong>${texts.colon} ${text}</li>`);
  return markup`<section aria-labelledby="rights"><h2 id="rights">${words.heading}</h2><p>${words.lead(head.controller.email)}</p><ul>${items}</ul><h3>${words.complaintHeading}</h3><p>${words.complaint}</p><address><strong>${head.authority.name}</strong><br>${br(head.authority.address)}<br><a href="${webAddress(head.authority.website)}">${head.authority.website}</a></address><h3>${words.courtHeading}</h3><p>${head.courtRemedy}</p></section>`;
}

/** Only http(s) becomes a link. */
function webAddress(address: string): string {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address))
    throw new RangeError('The website of the authority is no web address.');
  return new URL(address).href;
}

function definitions(
  id: string,
  { heading, items }: { heading: string; items: { name: string; text: string }[] },
): Markup {
  return markup`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2><dl class="terms">${items.map(({ name, text }) => fact(name, text))}</dl></section>`;
}

/** `index.html`: who, what, when, the answer, where was looked, the rights, how to read it. */
export function indexPage(context: PageContext): string {
  const { texts } = context;
  return wholePage(context, PATH, texts.title, [
    answer(context),
    facts(context),
    contents(context),
    sources(context),
    heldBack(context),
    rights(context),
    definitions('reading', texts.reading),
    definitions('glossary', texts.glossary),
    markup`<p class="next"><a href="${linkFrom(PATH, 'processing.html')}">${texts.activity.title}</a></p>`,
  ]);
}
