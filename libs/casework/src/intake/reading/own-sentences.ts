import { ownWords } from './own-words';
import { sentencesOf } from './sentences';

/** What the sender wrote in this message, sentence by sentence and as it stands; without signature, footers and quotes. */
export function ownSentences(text: string): string[] {
  return sentencesOf(ownWords(text.normalize('NFC')).own, 'en').map(({ original }) => original);
}
