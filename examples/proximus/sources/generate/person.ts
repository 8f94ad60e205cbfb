import type { Language, Place } from './places';

/** One synthetic person. `canary` stands in that person's free texts of every source, and nowhere else. */
export interface Person {
  index: number;
  canary: string;
  given: string;
  family: string;
  language: Language;
  birthDate: string;
  place: Place;
  street: string;
  houseNumber: string;
  email: string;
  /** E.164. Two persons may have had the same number, one after the other. */
  mobile: string;
  brand: 'PXS' | 'SCA';
  relation: 'customer' | 'former' | 'prospect';
  occupation: string;
  selfEmployed: boolean;
  hasDebt: boolean;
  /** A customer who moved from Scarlet to Proximus. */
  migrated: boolean;
  household?: Household;
  /** Text that tries to be a formula, markup, a path, ... */
  hostile?: string;
}

export interface Household {
  id: string;
  /** E.164: the line of the holder, given by the others as theirs too. */
  fixedLine: string;
  /** Indexes; the first holds the account. */
  members: number[];
}

/** Customer number; prospects have none. */
export function customerNumber(person: Person): string | undefined {
  if (person.relation === 'prospect') return undefined;
  return `${person.brand === 'SCA' ? 'S' : ''}${60_000_000 + person.index * 37}`;
}

/** The earlier Scarlet number of a migrated customer. */
export function scarletNumber(person: Person): string | undefined {
  return person.migrated ? `S${40_000_000 + person.index * 41}` : undefined;
}

/** The account that pays for this person: the household holder's, or their own. */
export function accountOf(person: Person): string {
  return `A${10_000_000 + (person.household?.members[0] ?? person.index) * 13}`;
}

export function isHolder(person: Person): boolean {
  return person.household === undefined || person.household.members[0] === person.index;
}

/** The person's text in a free-text field: words, canary and, for some, something hostile. */
export function freeText(person: Person, words: string): string {
  return [words, person.canary, person.hostile].filter((part) => part !== undefined).join(' ');
}
