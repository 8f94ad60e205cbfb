import type { Language, Place } from './places';
import { daysFrom } from './random';

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
  /** Pays an account of their own beside the household's. */
  ownAccount?: boolean;
  /** Contests an invoice. */
  dispute?: boolean;
  /** Who acts for a person under guardianship. */
  guardian?: string;
  /** ISO day on which everything with this former customer ended. */
  ended?: string;
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

/** In how many days a Scarlet customer moves to the systems of Proximus; null: no day is set. */
const MOVES_IN_DAYS = [-120, null, 60, 6] as const;

/**
 * The day of the person's own move from Scarlet's systems, made or to come; undefined for who never was there.
 * @param today the real day, so that nobody's move to come has passed when the sources are made
 */
export function movesOn(person: Person, today: string): string | null | undefined {
  if (person.migrated) return daysFrom(today, -250);
  if (person.brand !== 'SCA' || person.relation !== 'customer') return undefined;
  const days = MOVES_IN_DAYS[person.index % MOVES_IN_DAYS.length] ?? null;
  return days === null ? null : daysFrom(today, days);
}

/** The account that pays for this person: the household holder's, or their own. */
export function accountOf(person: Person): string {
  const holder = person.ownAccount ? person.index : (person.household?.members[0] ?? person.index);
  return accountNumber(holder);
}

/** The accounts in which this person is: the one that pays for them, and the household's. */
export function accountsOf(person: Person): string[] {
  const household = person.household ? [accountNumber(person.household.members[0] ?? person.index)] : [];
  return [...new Set([accountOf(person), ...household])];
}

/** Whether the account that pays for this person is theirs. */
export function isHolder(person: Person): boolean {
  return accountOf(person) === accountNumber(person.index);
}

/** Whether the fixed line of the household, and its television, are in this person's name. */
export function holdsHousehold(person: Person): boolean {
  return person.household?.members[0] === person.index;
}

const accountNumber = (index: number): string => `A${10_000_000 + index * 13}`;

/** The person's text in a free-text field: words, canary and, for some, something hostile. */
export function freeText(person: Person, words: string): string {
  return [words, person.canary, person.hostile].filter((part) => part !== undefined).join(' ');
}
