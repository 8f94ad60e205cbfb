import type { Language, Right } from '@habeas/domain';
import type { ArrivedMatter, Arrival } from '../requests';
import { findRights, sentencesOf } from './reading';

/**
 * Rights that were written of where only something else was chosen: nothing that is chosen may swallow a right. A colleague confirms
 * them. Where rights were chosen, the words explain these.
 */
export function readBeside(
  chosen: readonly Right[],
  matters: readonly ArrivedMatter[],
  words: string,
  language: Language,
): Arrival['rights'] {
  if (chosen.length > 0 || matters.length === 0) return [];
  return findRights(sentencesOf(words, language)).rights.map(({ right, confidence, because }) => ({
    ...{ right, confidence, because, scope: words },
    asked: null,
  }));
}
