import type { Right } from '@habeas/domain';
import type { RightRead } from '../reading';
import type { Sentence } from '../sentences';
import { type Evidence, evidenceIn, unmatched } from './evidence';

export interface RightsFound {
  /** Surest first; what is only denied is left out. */
  rights: RightRead[];
  /** Rights that the message says it does not ask for. */
  denied: Right[];
  /** Rights for which something speaks, yet too little to name them. */
  doubtful: Right[];
  /** The sentences in which any rule matched, be it to deny. */
  read: ReadonlySet<Sentence>;
  /** What is left of all sentences where the matched words are taken away, folded. */
  rest: string;
}

/** What a right needs to be named at all. */
const LEAST_CONFIDENCE = 0.45;
/** What it needs where the message also denies it. */
const LEAST_WHERE_DENIED = 0.7;

/** The rights that a message asks for, from its sentences; pure, and linear in the length of the text. */
export function findRights(sentences: readonly Sentence[]): RightsFound {
  const message = sentences.map((sentence) => sentence.folded).join('\n');
  const inEach = sentences.map((sentence) => ({ sentence, found: evidenceIn(sentence, message) }));
  const evidence = inEach.flatMap(({ found }) => found);
  const denied = [...new Set(evidence.filter((found) => found.denied).map((found) => found.right))];
  const asked = evidence.filter((found) => !found.denied);
  const weighed = [...new Set(asked.map(({ right }) => right))].map((right) =>
    weigh(
      right,
      asked.filter((found) => found.right === right),
    ),
  );
  const isNamed = ({ right, confidence }: RightRead) =>
    confidence >= (denied.includes(right) ? LEAST_WHERE_DENIED : LEAST_CONFIDENCE);
  const rights = weighed.filter(isNamed).sort((a, b) => b.confidence - a.confidence);
  const doubtful = weighed.filter((read) => !isNamed(read)).map(({ right }) => right);
  const read = new Set(inEach.filter(({ found }) => found.length > 0).map(({ sentence }) => sentence));
  const rest = inEach.map(({ sentence, found }) => unmatched(sentence, found)).join('\n');
  return { rights, denied, doubtful, read, rest };
}

function weigh(right: Right, evidence: Evidence[]): RightRead {
  const strongest = evidence.reduce((best, found) => (found.weight > best.weight ? found : best));
  const distinct = new Map(evidence.map((found) => [found.because, found.weight]));
  const doubt = [...distinct.values()].reduce((product, weight) => product * (1 - weight), 1);
  const confidence = Math.round(Math.min(0.99, 1 - doubt) * 100) / 100;
  const rules = [...new Set(evidence.map(({ rule }) => rule))];
  return { right, confidence, because: strongest.because, rules, said: [...new Set(evidence.map(({ said }) => said))] };
}
