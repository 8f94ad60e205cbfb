import type { Right } from '@habeas/domain';

/** A way in which people ask for a right, in one language, matched against a folded sentence. */
export interface PhraseRule {
  right: Right;
  /** How much one match says, 0 to 1; matches of different rules add up as independent evidence. */
  weight: number;
  because: string;
  /** Global: it is asked for each place in turn. */
  pattern: RegExp;
  /** True where "not" is part of what is asked ("no more advertising") and does not turn the meaning round. */
  saysNot: boolean;
  /** True where the words alone may be the object of another right's verb ("delete *the data you hold*"): that one wins. */
  yields: boolean;
  /** The right whose verb takes these words over where both match them: "do not use my data *until it is settled*". */
  yieldsTo?: Right;
}

/** All that the rules of one language need. */
export interface Phrasebook {
  rules: readonly PhraseRule[];
  /** Expressions that hold a rule's words and mean something else; taken out of the sentence first. */
  falseFriends: RegExp[];
  /** Words that turn round what stands in the same clause. */
  negation: RegExp;
  /** Uses of those words that turn nothing round: "not yet", "why not", "not only". */
  notNegating: RegExp;
}

/** What is added to a language's rules of how people ask who know none of the law's words. */
export type EverydayPhrases = Pick<Phrasebook, 'rules' | 'falseFriends'>;

/** Up to seventy characters inside a sentence: bounded, so that matching stays linear in the text. */
export const GAP = String.raw`[^.!?;]{0,70}?`;
/** Up to 140 characters inside a sentence, over its commas: from a condition to what hangs on it. */
export const LONG = String.raw`[^.!?;]{0,140}?`;
/** Up to thirty characters inside a clause. */
export const NEAR = String.raw`[^.!?;,]{0,30}?`;

/** Operators that people leave for or come from. */
export const OPERATOR = String.raw`(?:orange|telenet|base|voo|digi|mobile vikings|scarlet|edpnet|vodafone|telekom|swisscom|magenta|o2|free|bouygues|sfr)\b`;

export const rule = (right: Right, weight: number, because: string, pattern: string): PhraseRule => ({
  right,
  weight,
  because,
  pattern: new RegExp(String.raw`\b(?:${pattern})`, 'g'),
  saysNot: false,
  yields: false,
});

export const yieldingRule = (right: Right, weight: number, because: string, pattern: string): PhraseRule => ({
  ...rule(right, weight, because, pattern),
  yields: true,
});

export const notRule = (right: Right, weight: number, because: string, pattern: string): PhraseRule => ({
  ...rule(right, weight, because, pattern),
  saysNot: true,
});

export const yieldingTo = (yieldsTo: Right, phrase: PhraseRule): PhraseRule => ({ ...phrase, yieldsTo });
