import type { Language, Right } from '@habeas/domain';
import type { RightRead } from '../reading';
import type { Sentence } from '../sentences';
import { citedRights } from './articles';
import { isNegated } from './negation';
import { GERMAN } from './phrases-de';
import { ENGLISH } from './phrases-en';
import { FRENCH } from './phrases-fr';
import { DUTCH } from './phrases-nl';
import type { Phrasebook } from './phrase-rule';

const BOOKS: Readonly<Record<Language, Phrasebook>> = { fr: FRENCH, nl: DUTCH, de: GERMAN, en: ENGLISH };

interface Evidence {
  right: Right;
  weight: number;
  rule: string;
  because: string;
  said: string;
  denied: boolean;
  yields: boolean;
  start: number;
  end: number;
}

export interface RightsFound {
  /** Surest first; what is only denied is left out. */
  rights: RightRead[];
  /** Rights that the message says it does not ask for. */
  denied: Right[];
}

/** What a right needs to be named at all. */
const LEAST_CONFIDENCE = 0.45;
/** What it needs where the message also denies it. */
const LEAST_WHERE_DENIED = 0.7;
const MOST_EXCERPT = 160;

/** The rights that a message asks for, from its sentences; pure, and linear in the length of the text. */
export function findRights(sentences: readonly Sentence[]): RightsFound {
  const message = sentences.map((sentence) => sentence.folded).join('\n');
  const evidence = sentences.flatMap((sentence) => evidenceIn(sentence, message));
  const denied = [...new Set(evidence.filter((found) => found.denied).map((found) => found.right))];
  const asked = evidence.filter((found) => !found.denied);
  const rights = [...new Set(asked.map((found) => found.right))]
    .map((right) =>
      weigh(
        right,
        asked.filter((found) => found.right === right),
      ),
    )
    .filter(({ right, confidence }) => confidence >= (denied.includes(right) ? LEAST_WHERE_DENIED : LEAST_CONFIDENCE))
    .sort((a, b) => b.confidence - a.confidence);
  return { rights, denied };
}

function evidenceIn(sentence: Sentence, message: string): Evidence[] {
  const book = BOOKS[sentence.language];
  const text = book.falseFriends.reduce(
    (left, friend) => left.replace(new RegExp(friend, 'g'), ' ~ '),
    sentence.folded,
  );
  const quote = (rule: string) => `${rule}: “${sentence.original.replace(/\s+/g, ' ').slice(0, MOST_EXCERPT)}”`;
  const phrases = book.rules.flatMap(({ right, weight, because, pattern, saysNot, yields }) => {
    const match = pattern.exec(text);
    if (!match) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    const denied = !saysNot && isNegated(text, start, end, book);
    const said = { rule: because, because: quote(because), said: sentence.original };
    return [{ right, weight, ...said, denied, yields, start, end }];
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
      denied: isNegated(text, start, end, book),
      yields: false,
      start,
      end,
    };
  });
  const all = [...phrases, ...articles];
  return all.filter((found) => !found.yields || !all.some((other) => takesObject(other, found)));
}

/** Whether another right's verb has the words of this evidence as its object. */
function takesObject(other: Evidence, found: Evidence): boolean {
  const apart = other.right === found.right || other.right === 'portability' || other.yields;
  return !apart && other.weight >= 0.8 && other.start < found.end && found.start < other.end;
}

function weigh(right: Right, evidence: Evidence[]): RightRead {
  const strongest = evidence.reduce((best, found) => (found.weight > best.weight ? found : best));
  const distinct = new Map(evidence.map((found) => [found.because, found.weight]));
  const doubt = [...distinct.values()].reduce((product, weight) => product * (1 - weight), 1);
  const confidence = Math.round(Math.min(0.99, 1 - doubt) * 100) / 100;
  const rules = [...new Set(evidence.map(({ rule }) => rule))];
  return { right, confidence, because: strongest.because, rules, said: [...new Set(evidence.map(({ said }) => said))] };
}
