import type { IdentityType, Labels } from '../connector';
import type { SourceOperation } from '../effects';

/** Whoever answers for a source, by mail and without an account. */
export interface ResponsiblePerson {
  /** A team or a role, as others call it. */
  name: Labels;
  email: string;
  language: keyof Labels;
}

export interface SourceOwner extends ResponsiblePerson {
  /** Is asked when the owner does not answer. */
  deputy?: ResponsiblePerson;
}

/** What a person can be asked to do at a source; `export` is what the access request needs. */
export type HumanOperation = 'export' | SourceOperation;
export const HUMAN_OPERATIONS: readonly HumanOperation[] = [
  'export',
  'count',
  'preserve',
  'rectify',
  'restrict',
  'suppress',
  'erase',
  'verify',
];

/** A source that no program reaches: its owner looks, and does what is asked. */
export interface HumanSource {
  /** Types of keys by which the owner can search; only these are shown. */
  searchBy: IdentityType[];
  /** The owner needs the person's name to recognise them. */
  showsName: boolean;
  /** What the owner does; anything else goes to the data protection officer. */
  operations: ReadonlySet<HumanOperation>;
  /** Words of the purposes that the owner can stop (`location-analytics`). */
  suppresses: string[];
  /** Where and how to look, for the owner. */
  instructions: Labels;
  /** The source cannot be searched without what only the person knows (place and time of a film). */
  needs?: SearchNeeds;
}

export interface SearchNeeds {
  /** Words of any language, lower case: a message with one of them may speak of this source. */
  mentioned: string[];
  /**
   * Words of any language for where this source looks (a shop, a car park): a message with one of them and a day may speak of the
   * source without naming it. What expires is then kept; nobody is asked to search.
   */
  places: string[];
  /** What the person must tell, as the person is told when they did not. */
  text: Labels;
}
