import type { Collection, Field } from '@habeas/connectors';
import type { Language } from '@habeas/domain';
import type { CollectionInput, FieldInput } from '../../delivery';
import type { ControllerPack } from '../../register';
import { collectionInput } from '../collection-input';
import { ACCESS_WORDS } from './access-words';
import { decisionOn } from './held-back';
import { HELD_BACK_WORDS } from './held-back-words';
import type { OthersReview } from './others-review.entity';

/** How a collection is shown in an access answer: with what was decided about others, and with recipients and origins by name. */
export function accessCollection(
  source: string,
  collection: Collection,
  pack: ControllerPack,
  language: Language,
  reviews: readonly OthersReview[],
): CollectionInput {
  const input = collectionInput(source, collection, pack, language, ACCESS_WORDS[language].maskedThirdParty);
  const fields = input.fields.map((shown) => {
    const field = collection.fields.find(({ name }) => name === shown.name);
    const decided = decisionOn(reviews, { source, collection: collection.name, field: shown.name });
    return { ...shown, ...(field ? named(field, pack, language) : {}), ...withheld(shown, decided, language) };
  });
  return { ...input, fields };
}

function withheld(
  shown: FieldInput,
  decided: ReturnType<typeof decisionOn>,
  language: Language,
): Pick<FieldInput, 'withheld'> {
  if (!decided?.ground || shown.withheld?.how === 'whole') return {};
  const how = decided.outcome === 'mask' ? ('masked' as const) : ('whole' as const);
  return { withheld: { how, reason: HELD_BACK_WORDS[language].grounds[decided.ground] } };
}

/** The names of the recipients or origins that the source's codes stand for (Art. 15(1)(c), (g)). */
function named(field: Field, pack: ControllerPack, language: Language): Partial<Pick<FieldInput, 'kind' | 'codes'>> {
  const meanings = Object.entries(field.givenTo ?? (field.cameFrom === 'named' ? {} : (field.cameFrom ?? {})));
  if (field.codes || meanings.length === 0) return {};
  const origins = pack.activities.flatMap((activity) => activity.origins);
  const codes = meanings.map(([code, key]) => [
    code,
    pack.recipients.find((one) => one.key === key)?.name[language] ??
      origins.find((one) => one.key === key)?.text[language] ??
      ACCESS_WORDS[language].fromYou,
  ]);
  return { kind: 'code', codes: Object.fromEntries(codes) as Record<string, string> };
}
