import type { Language } from '@habeas/domain';
import type { LetterData, Reasons } from '../../letters';
import type { SourceRegistry } from '../../sources';
import { placeWords } from '../place-words';
import { declinedData, type Unreached, unsearchedData } from '../unreached';
import type { Correction } from './correction';
import type { SheetContent } from './sheet-content';

/** What the letters of a rectification are put into words with. */
export interface LetterWords {
  registry: SourceRegistry;
  reasons: Reasons;
  language: Language;
}

type Said = Pick<
  LetterData['rectification-answer'],
  'outcome' | 'corrected' | 'completed' | 'notCorrected' | 'declined' | 'notSearched'
>;

/** What the answer says of each field, and of each source that did not show what it holds. */
export function rectificationSaid(
  { corrections, nothingHeld }: Pick<SheetContent, 'corrections' | 'nothingHeld'>,
  unreached: readonly Unreached[],
  words: LetterWords,
): Said {
  const decided = (decision: Correction['decision']) => corrections.filter((one) => one.decision === decision);
  const corrected = decided('correct').map((one) => ({ ...named(one, words), before: one.was, after: one.after }));
  const completed = decided('statement').map((one) => ({ ...named(one, words), statement: one.asked }));
  const notCorrected = decided('refuse').map((one) => {
    const { what, source } = named(one, words);
    const row = { reason: one.ground ?? '', article: 'GDPR Art. 16', until: null, untilEvent: null };
    return { ...words.reasons.refused(words.language, what, row), asked: one.asked, source };
  });
  const [declined, notSearched] = [declinedData(unreached, words), unsearchedData(unreached, words)];
  const yes = corrected.length + completed.length > 0;
  const no = notCorrected.length + declined.length > 0;
  const outcome = yes ? (no ? 'partial' : 'granted') : nothingHeld && !no ? 'nothing-held' : 'refused';
  return { outcome, corrected, completed, notCorrected, declined, notSearched };
}

/** Titles of the sources from which the data come that were put right. */
export function feedTitles(feeds: readonly string[], { registry, language }: LetterWords): string[] {
  return [...new Set(feeds.map((feed) => registry.get(feed).dataset.title[language]))].sort();
}

/** `Street – Your addresses`, and the system. */
function named(place: Correction, { registry, language }: LetterWords): { what: string; source: string } {
  const words = placeWords(registry, place.source, place.collection, language);
  const collection = registry.get(place.source).dataset.collections.find(({ name }) => name === place.collection);
  const field = collection?.fields.find(({ name }) => name === place.field)?.label[language] ?? place.field;
  return { what: `${field} – ${words.collection}`, source: words.source };
}
