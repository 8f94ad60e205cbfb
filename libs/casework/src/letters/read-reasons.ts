import { DECISION_REASONS, type DecisionReason } from '@habeas/domain';

/** What the sentence of a reason may fill in: a day, a period with its trigger in words, the article as the language cites it. */
const REASON_PLACES = ['until', 'untilEvent', 'article'] as const;

/** The sentence of each reason in one language, with its places as `{until}`. */
export type ReasonSentences = Readonly<Record<DecisionReason, string>>;

const PLACE = /\{([^{}]*)\}/g;
/** The article stands in brackets after what it supports, so that a letter that names it on a line of its own can leave it out. */
export const BRACKETED_ARTICLE = / \(\{article\}\)/g;

/** The places of a sentence, each once, in the order of {@link REASON_PLACES}. */
export function reasonPlaces(sentence: string): string[] {
  const found = new Set([...sentence.matchAll(PLACE)].map((match) => match[1]));
  return REASON_PLACES.filter((place) => found.has(place));
}

function refuseSentence(key: string, sentence: string, fault: (message: string) => void): void {
  const say = (message: string) => fault(`"${key}": ${message}`);
  for (const [place] of sentence.matchAll(PLACE))
    if (!REASON_PLACES.some((known) => place === `{${known}}`)) say(`unknown place ${place}`);
  if (/[{}]/.test(sentence.replace(PLACE, ''))) say('a bracket { or } without its other half');
  if (sentence.replace(BRACKETED_ARTICLE, '').includes('{article}')) say('{article} is written " ({article})"');
  if (key.endsWith('-open') && !sentence.includes('{untilEvent}')) say('must say how long: {untilEvent}');
}

/** A language's `reasons.yaml`: one sentence for every reason of the decision engine. Every fault is told. */
export function readReasons(raw: unknown, fault: (message: string) => void): ReasonSentences {
  const source = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
  for (const key of Object.keys(source))
    if (!DECISION_REASONS.some((known) => known === key)) fault(`unknown key "${key}"`);
  const sentences = {} as Record<DecisionReason, string>;
  for (const key of DECISION_REASONS) {
    const sentence = source[key];
    if (typeof sentence !== 'string' || !sentence.trim()) fault(`"${key}" is missing`);
    else refuseSentence(key, sentence, fault);
    sentences[key] = String(sentence)
      .trim()
      .replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
  }
  return sentences;
}
