import type { LetterData, NamedData } from '../../letters';
import type { LeftOut } from '../../delivery';
import type { Decision } from '../../requests';
import type { Language } from '@habeas/domain';
import type { SourceRegistry } from '../../sources';
import { placeWords } from '../place-words';

type Row = Pick<Decision, 'source' | 'collection' | 'outcome' | 'records'>;
type Said = Pick<LetterData['portability-answer'], 'outcome' | 'given' | 'notGiven'>;

/** What the answer says, from what was decided and from what the approved package says is left out. */
export function portabilitySaid(
  decisions: readonly Row[],
  leftOut: readonly LeftOut[],
  registry: SourceRegistry,
  language: Language,
): Said {
  const given = givenPlaces(decisions, registry, language);
  return { outcome: outcomeOf(given, leftOut), given, notGiven: [...leftOut] };
}

function givenPlaces(decisions: readonly Row[], registry: SourceRegistry, language: Language): NamedData[] {
  const places = new Map<string, NamedData>();
  for (const { source, collection, outcome, records } of decisions) {
    if ((outcome !== 'granted' && outcome !== 'partial') || source === null || collection === null) continue;
    const words = placeWords(registry, source, collection, language);
    places.set(JSON.stringify([source, collection]), { what: `${words.collection} – ${words.source}`, records });
  }
  return [...places.values()];
}

function outcomeOf(given: readonly NamedData[], leftOut: readonly LeftOut[]): Said['outcome'] {
  if (given.length > 0) return leftOut.length > 0 ? 'partial' : 'granted';
  return leftOut.length > 0 ? 'refused' : 'nothing-held';
}
