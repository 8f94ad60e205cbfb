import type { Phrasebook } from './phrase-rule';

const CLAUSE_BREAK =
  /[,:()]| - |\b(?:mais|maar|aber|but|sondern|seulement|uniquement|plutot|enkel|alleen|slechts|wel|nur|lediglich|only|just|instead|rather|weil|omdat|parce que|puisque|because|want|da|car)\b/g;
const MOST_BEFORE = 60;
const MOST_AFTER = 26;

/**
 * Whether what was matched is denied: a word of negation stands in the same clause, before or within the match, or
 * right after it as Dutch and German put it, and is no "not yet" or "not only".
 */
export function isNegated(sentence: string, start: number, end: number, book: Phrasebook): boolean {
  const breaks = [...sentence.matchAll(CLAUSE_BREAK)].map((found) => found.index + found[0].length);
  const clauseStart = Math.max(0, start - MOST_BEFORE, ...breaks.filter((at) => at <= start));
  const clauseEnd = Math.min(sentence.length, end + MOST_AFTER, ...breaks.filter((at) => at > end).map((at) => at - 1));
  const clause = sentence.slice(clauseStart, clauseEnd);
  return book.negation.test(clause) && !book.notNegating.test(sentence);
}
