import type { Language, OthersDecision } from '@habeas/domain';
import type { HeldBack } from '../../delivery';
import type { SourceRegistry } from '../../sources';
import { HELD_BACK_WORDS } from './held-back-words';
import type { OthersReview } from './others-review.entity';

type Place = Pick<OthersReview, 'source' | 'collection' | 'field'>;

/** What stands instead of a decision until there is one: nothing of it is given. */
const UNDECIDED: OthersDecision = { outcome: 'leave-out', ground: 'rights-of-others' };

/** What becomes of the values of a field; null where nothing speaks of others. */
export function decisionOn(reviews: readonly OthersReview[], place: Place): OthersDecision | null {
  const found = reviews.find(
    ({ source, collection, field }) =>
      source === place.source && collection === place.collection && field === place.field,
  );
  if (!found) return null;
  return found.outcome === null ? UNDECIDED : { outcome: found.outcome, ground: found.ground };
}

/** Whether less than everything of a field is given because of others. */
export function isHeldBack(reviews: readonly OthersReview[], place: Place): boolean {
  return (decisionOn(reviews, place)?.outcome ?? 'give') !== 'give';
}

/** What is not given, and why, in the person's words; for the package, the letter and the desk's preview of both. */
export function heldBack(reviews: readonly OthersReview[], registry: SourceRegistry, language: Language): HeldBack[] {
  const words = HELD_BACK_WORDS[language];
  return reviews.flatMap((review) => {
    const { outcome, ground } = decisionOn(reviews, review) ?? { outcome: 'give' as const, ground: null };
    if (outcome === 'give' || ground === null) return [];
    const { source, collection, field, records } = review;
    const declared = registry.get(source).dataset.collections.find(({ name }) => name === collection);
    const what = declared?.fields.find(({ name }) => name === field)?.label[language] ?? field;
    const where = declared?.label[language] ?? collection;
    const reason = words.grounds[ground];
    const sentence = words.sentence({ where, what, how: words.outcomes[outcome], reason });
    return [{ source, collection, field, outcome, ground, records, sentence }];
  });
}
