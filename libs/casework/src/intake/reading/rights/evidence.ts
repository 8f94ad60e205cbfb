import type { Right } from '@habeas/domain';
import type { Sentence } from '../sentences';
import { citedRights } from './articles';
import { BOOKS } from './books';
import { isNegated } from './negation';
import type { Phrasebook, PhraseRule } from './phrase-rule';

interface Match {
  start: number;
  end: number;
  denied: boolean;
}

/** One rule that matched in one sentence, and whether what it says is asked there or denied. */
export interface Evidence extends Match {
  right: Right;
  weight: number;
  rule: string;
  because: string;
  said: string;
  /** The folded sentence without its false friends: what `start` and `end` count in. */
  text: string;
  yields: boolean;
  yieldsTo?: Right | undefined;
}

/** What says so little gives way to any right whose words it stands in. */
const WEAK = 0.5;
const MOST_EXCERPT = 160;
/** Places in one sentence at which a denied rule is looked for once more. */
const MOST_MATCHES = 4;

/** The words of a sentence that no rule matched, folded. */
export function unmatched({ folded }: Sentence, found: readonly Evidence[]): string {
  return found.reduce(
    (left, { start, end }) => `${left.slice(0, start)}${'~'.repeat(end - start)}${left.slice(end)}`,
    found[0]?.text ?? folded,
  );
}

/** What a sentence says of rights; `message` is the whole folded text, which may name the law. */
export function evidenceIn(sentence: Sentence, message: string): Evidence[] {
  const book = BOOKS[sentence.language];
  const text = book.falseFriends.reduce((left, friend) => left.replace(friend, ' ~ '), sentence.folded);
  const quote = (rule: string) => `${rule}: “${sentence.original.replace(/\s+/g, ' ').slice(0, MOST_EXCERPT)}”`;
  const phrases = book.rules.flatMap((rule) => {
    const { right, weight, because, yields, yieldsTo } = rule;
    const said = { rule: because, because: quote(because), said: sentence.original, text };
    return matchesOf(rule, text, book).map((match) => ({ right, weight, ...said, yields, yieldsTo, ...match }));
  });
  const articles = citedRights(text, message).map(({ right, weight, cited }) => {
    const start = Math.max(0, text.indexOf(cited));
    const end = start + cited.length;
    return {
      right,
      weight,
      rule: 'cites the article',
      because: quote('cites the article'),
      said: sentence.original,
      text,
      denied: isNegated(text, start, end, book),
      yields: false,
      start,
      end,
    };
  });
  const all = [...phrases, ...articles];
  return all.filter(
    (found) => !all.some((other) => (found.yields && takesObject(other, found)) || takesOver(other, found)),
  );
}

/** Where a rule matches: the first place where it is asked, beside the first where it is denied ("not this, but that"). */
function matchesOf({ pattern, saysNot }: PhraseRule, text: string, book: Phrasebook): Match[] {
  const found: Match[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match && found.length < MOST_MATCHES; match = pattern.exec(text)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const denied = !saysNot && isNegated(text, start, end, book);
    if (!denied) return [...found.slice(0, 1), { start, end, denied }];
    found.push({ start, end, denied });
    pattern.lastIndex = start + 1;
  }
  return found.slice(0, 1);
}

/** Whether another right's words take this evidence over, where both stand in the same words. */
function takesOver(other: Evidence, found: Evidence): boolean {
  return other.right === found.yieldsTo && !other.denied && other.weight >= 0.8 && overlap(other, found);
}

const overlap = (one: Match, other: Match) => one.start < other.end && other.start < one.end;

/** Whether another right's verb has the words of this evidence as its object. */
function takesObject(other: Evidence, found: Evidence): boolean {
  const apart = other.right === found.right || (other.right === 'portability' && found.weight > WEAK) || other.yields;
  return !apart && other.weight >= 0.8 && overlap(other, found);
}
