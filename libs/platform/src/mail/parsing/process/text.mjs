import { convert } from 'html-to-text';
import { cleanText } from './clean.mjs';

const SKIPPED = ['img', 'style', 'script', 'head', 'title'].map((selector) => ({ selector, format: 'skip' }));
const OPTIONS = {
  wordwrap: false,
  limits: { maxDepth: 200, maxChildNodes: 20_000 },
  selectors: [...SKIPPED, { selector: 'a', options: { ignoreHref: true } }],
};

/** A plain part that only says "your reader shows no HTML" is far shorter than the HTML it stands for. */
const USELESS_SHARE = 5;

/** The text of a message from what the parser gives, `{ text, html }`, each perhaps absent. */
export function textFrom(body, limits) {
  const plain = cleanText(body.text ?? '', limits.textCharacters).trim();
  if (!body.html) return { text: plain };
  const html = body.html.slice(0, limits.htmlCharacters);
  const fromHtml = cleanText(convert(html, OPTIONS), limits.textCharacters).trim();
  const text = plain.length * USELESS_SHARE < fromHtml.length ? fromHtml : plain;
  return { text, html: body.html.slice(0, limits.textCharacters) };
}
