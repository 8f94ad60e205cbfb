import { formatDate, formatInstant } from '../../letters';
import type { PageContext } from './page-frame';

/** `README.txt` in the person's language, with Windows line ends so that every editor shows them. */
export function readme({ layout, texts, language }: PageContext): string {
  const { input } = layout;
  const words = texts.readme;
  const facts = {
    controller: input.head.controller.name,
    reference: input.reference,
    received: formatDate(input.receivedOn, language),
    composed: formatInstant(input.composedAt, language, input.zone),
  };
  const folders = words.folders.map(({ name, text }) => `  ${name}\r\n      ${text}`);
  return `\ufeff${[
    words.heading,
    '',
    words.about(facts),
    words.open,
    '',
    ...folders,
    '',
    words.formulas,
    '',
    words.checksums,
    words.careful,
    words.contact(input.head.controller.email),
    '',
  ].join('\r\n')}`;
}
