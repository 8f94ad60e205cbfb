import type { HeldData, Language } from '@habeas/domain';
import type { LetterData, NamedData, Reasons, RefusedData } from '../../letters';
import type { ControllerPack } from '../../register';
import type { Decision } from '../../requests';
import type { SourceRegistry } from '../../sources';
import { placeWords } from '../place-words';
import { declinedData, type Unreached, unsearchedData } from '../unreached';
import { RESTRICTION_CASES, type RestrictionCase } from './decide-restriction';

/** What the letters of a restriction are put into words with. */
export interface LetterWords {
  pack: Pick<ControllerPack, 'activities'>;
  registry: SourceRegistry;
  reasons: Reasons;
  language: Language;
}

type Row = Pick<
  Decision,
  'activity' | 'source' | 'collection' | 'outcome' | 'article' | 'reason' | 'until' | 'untilEvent'
>;
type Said = Pick<
  LetterData['restriction-answer'],
  'outcome' | 'restrictionCase' | 'restrictedOn' | 'restricted' | 'notRestricted' | 'notSearched'
>;

/** What was decided and done. */
interface Restricted {
  decisions: readonly Row[];
  held: readonly HeldData[];
  /** Civil day in the request's zone; null: nothing was. */
  restrictedOn: string | null;
  /** Sources that did not say what they hold, or not all of it. */
  unreached: readonly Unreached[];
}

/** What the answer says of each place. Where an owner gave nothing, nothing is on hold: it stands with its reason. */
export function restrictionSaid({ decisions, held, restrictedOn, unreached }: Restricted, words: LetterWords): Said {
  const granted = placesOf(decisions, 'granted');
  const restricted = granted.map(([key, rows]) => ({
    what: what(key, rows, decisions, words),
    records: recordsAt(key, held),
  }));
  const refused = [
    ...placesOf(decisions, 'refused'),
    ...placesOf(decisions, 'not-applicable').filter(
      ([key]) => !decisions.some((row) => decides(row) && placeKey(row) === key),
    ),
  ];
  const notRestricted = [
    ...refused.flatMap(([key, rows]) => refusals(what(key, rows, decisions, words), rows, words)),
    ...declinedData(unreached, words),
  ];
  return {
    outcome: outcomeOf(restricted, notRestricted),
    restrictionCase: caseOf(decisions),
    restrictedOn: restricted.length > 0 ? restrictedOn : null,
    restricted,
    notRestricted,
    notSearched: unsearchedData(unreached, words),
  };
}

/** The case of Art. 18(1) that something is restricted by; null where nothing is. */
export function caseOf(decisions: readonly Pick<Decision, 'outcome' | 'article'>[]): RestrictionCase | null {
  const articles = decisions.filter(({ outcome }) => outcome === 'granted').map(({ article }) => article);
  return RESTRICTION_CASES.find((letter) => articles.includes(`GDPR Art. 18(1)(${letter})`)) ?? null;
}

/** What is on hold, as the letter before its end names it. */
export function restrictedPlaces(decisions: readonly Row[], words: LetterWords): string[] {
  return placesOf(decisions, 'granted').map(([key, rows]) => what(key, rows, decisions, words));
}

const decides = ({ outcome }: Row) => outcome === 'granted' || outcome === 'refused';
const placeKey = ({ source, collection }: Row) => JSON.stringify([source, collection]);

/** The rows of one outcome, place by place. */
function placesOf(decisions: readonly Row[], outcome: Row['outcome']): [string, Row[]][] {
  const places = new Map<string, Row[]>();
  for (const row of decisions) {
    if (row.outcome !== outcome || row.source === null || row.collection === null) continue;
    places.set(placeKey(row), [...(places.get(placeKey(row)) ?? []), row]);
  }
  return [...places];
}

/** `Customers – customer file`; where one use of a collection is stopped and another is not, with the titles of these uses. */
function what(
  key: string,
  rows: readonly Row[],
  all: readonly Row[],
  { pack, registry, language }: LetterWords,
): string {
  const [source, collection] = JSON.parse(key) as [string, string];
  const place = placeWords(registry, source, collection, language);
  const name = `${place.collection} – ${place.source}`;
  const outcomes = new Set(all.filter((row) => decides(row) && placeKey(row) === key).map(({ outcome }) => outcome));
  if (outcomes.size < 2) return name;
  const keys = new Set(rows.map(({ activity }) => activity));
  const titles = pack.activities.filter((one) => keys.has(one.key)).map(({ title }) => title[language]);
  return `${name} (${titles.join('; ')})`;
}

/** Each ground once. */
function refusals(named: string, rows: readonly Row[], { reasons, language }: LetterWords): RefusedData[] {
  const grounds = new Map(rows.map((row) => [JSON.stringify([row.reason, row.article]), row]));
  return [...grounds.values()].map((row) => reasons.refused(language, named, row));
}

/** The person's own rows; where there are none, those that they share. */
function recordsAt(key: string, held: readonly HeldData[]): number {
  const found = held.find((one) => placeKeyOfHeld(one) === key);
  return found ? found.records || found.shared : 0;
}

const placeKeyOfHeld = ({ source, collection }: HeldData) => JSON.stringify([source, collection]);

function outcomeOf(restricted: readonly NamedData[], notRestricted: readonly RefusedData[]): Said['outcome'] {
  if (restricted.length > 0) return notRestricted.length > 0 ? 'partial' : 'granted';
  return notRestricted.length > 0 ? 'refused' : 'nothing-held';
}
