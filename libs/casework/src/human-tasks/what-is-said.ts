import { speaksOf } from '../register';

/** No more of a message than whoever keeps footage needs. */
const LONGEST = 500;
const MONTHS =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr|fevr|mars|avr|mai|juin|juil|août|aout|sept|déc|maa|mrt|mei|okt|mär|dez';
const DAY = new RegExp(
  `\\b\\d{1,2}\\s?[./-]\\s?\\d{1,2}(?:\\s?[./-]\\s?\\d{2,4})?\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b|(?<!\\p{L})\\d{1,2}(?:er|st|nd|rd|th|\\.)?\\s+(?:of\\s+)?(?:${MONTHS})\\p{L}*`,
  'iu',
);
const HOUR = /(?<!\d)\d{1,2}\s?(?:[:h]\s?\d{2}|h\b|uur\b|uhr\b|am\b|pm\b)/iu;

/** Whether a text names a day, as `3/5`, `2026-05-03` or `3 May`, in any of the four languages. */
export const namesDay = (text: string): boolean => DAY.test(text);

/** The sentences of a message that name a thing, a day or an hour: where and when to look, without the rest of it. */
export function whatIsSaid(text: string, words: readonly string[]): string {
  const sentences = text.split(/\n+|(?<=[!?;])\s+|(?<=\p{L}{3,}\.)\s+/u).map((sentence) => sentence.trim());
  const telling = sentences.filter((one) => one !== '' && (speaksOf(one, words) || namesDay(one) || HOUR.test(one)));
  return telling.join('\n').slice(0, LONGEST);
}
