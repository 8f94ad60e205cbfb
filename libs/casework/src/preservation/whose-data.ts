import type { SearchKey } from '@habeas/connectors';
import type { Candidate, Identifier } from '../identity';

/** Somebody who may be the person, with a number that stays theirs within the request. */
export interface PossiblePerson {
  ordinal: number;
  keys: SearchKey[];
}

/** 28 bits of a UUID: a place in the ledger that does not move when others are found later. */
const placeOf = (id: string): number => parseInt(id.slice(0, 7), 16);

/**
 * For whom data is frozen: for everybody who may be the person until one is settled, then for that one alone. An identifier
 * that led to nobody in a directory stands for itself: somebody who is no customer may have been recorded.
 */
export function whoseData(
  candidates: readonly Pick<Candidate, 'id' | 'keys' | 'chosen'>[],
  identifiers: readonly Pick<Identifier, 'id' | 'type' | 'value'>[],
): PossiblePerson[] {
  const chosen = candidates.filter((candidate) => candidate.chosen);
  const persons = (chosen.length > 0 ? chosen : candidates).map(({ id, keys }) => ({ ordinal: placeOf(id), keys }));
  if (chosen.length > 0) return persons;
  const known = new Set(candidates.flatMap(({ keys }) => keys.map(spelled)));
  const alone = identifiers
    .filter((identifier) => !known.has(spelled(identifier)))
    .map(({ id, type, value }) => ({ ordinal: placeOf(id), keys: [{ type, value }] }));
  return [...persons, ...alone];
}

const spelled = ({ type, value }: SearchKey): string => `${type} ${value.toLowerCase()}`;

/** Place of everybody together, for a source whose owner is asked once. */
const EVERYBODY = 0;

/** The same persons as one, for a source whose owner must not be asked once for each. */
export function together(persons: readonly PossiblePerson[]): PossiblePerson[] {
  return persons.length === 0 ? [] : [{ ordinal: EVERYBODY, keys: persons.flatMap(({ keys }) => keys) }];
}
