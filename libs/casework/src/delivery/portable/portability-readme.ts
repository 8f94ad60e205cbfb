import { citeArticle, formatDate, formatInstant } from '../../letters';
import type { CollectionInput } from '../rendering/package-input';
import type { PortabilityInput } from './portability-input';
import { PORTABILITY_TEXTS } from './texts';

/** `README.txt` in the person's language, with Windows line ends so that every editor shows them. */
export function portabilityReadme(input: PortabilityInput, places: ReadonlyMap<CollectionInput, string>): string {
  const { language, head, reference, zone } = input;
  const words = PORTABILITY_TEXTS[language];
  const facts = {
    controller: head.controller.name,
    reference,
    received: formatDate(input.receivedOn, language),
    composed: formatInstant(input.composedAt, language, zone),
  };
  const contents = [...places].flatMap(([{ label }, place]) => [`  ${label}`, `      ${place}.json, ${place}.csv`]);
  const left = input.leftOut.flatMap(({ what, reason, article }) => [
    `  ${what}`,
    `      ${reason} ${words.ground} ${citeArticle(article, language)}`,
  ]);
  const parts = [
    [words.heading],
    [words.about(facts), words.scope],
    [words.contents, ...(contents.length > 0 ? contents : [`  ${words.nothing}`])],
    words.formats,
    ...(left.length > 0 ? [[words.leftOut, ...left, words.stillAccess]] : []),
    [words.checksums, words.careful, words.contact(head.controller.email)],
  ];
  return `\ufeff${parts.map((lines) => lines.join('\r\n')).join('\r\n\r\n')}\r\n`;
}
