import type { ControllerPack } from '../register';
import type { Candidate } from './candidate.entity';
import { personsAmong } from './choose-recipient';

/** What the directories say of a customer's brand and move. */
export interface KnownMove {
  /** Key of the brand under whose rules the customer stands. */
  brand: string;
  movesOn: string | null;
  /** The source that gave the day. */
  source: string | null;
}

/** Whether customers of this brand move, or others move to it: then who asks may turn out to be a customer of the other. */
export function concernsMove({ brands }: Pick<ControllerPack, 'brands'>, brand: string): boolean {
  return brands.some(({ key, move }) => move !== undefined && (key === brand || move.to === brand));
}

/**
 * Of whom a letter may say when they move: the person who was settled, or the only one found, when the letters go to their own contact on
 * file. Of anybody else nothing may show in a letter (I4).
 */
export function whoMoves(candidates: readonly Candidate[], replyAddress: string | null): readonly Candidate[] {
  const settled = candidates.filter(({ chosen }) => chosen);
  if (settled.length > 0) return settled;
  const [person, ...others] = personsAmong(candidates);
  if (!person || others.length > 0) return [];
  return person.some(({ contactEmail }) => contactEmail !== null && contactEmail === replyAddress?.toLowerCase())
    ? person
    : [];
}

/**
 * The brand and the day of a person. Where directories differ, the latest day counts.
 * @param mayRoute false where a colleague has said which brand it is
 */
export function moveAmong(
  { brands }: Pick<ControllerPack, 'brands'>,
  wroteTo: string,
  person: readonly Candidate[],
  mayRoute: boolean,
): KnownMove {
  const dated = person
    .flatMap(({ movesOn, source }) => (movesOn === null ? [] : [{ movesOn, source }]))
    .sort((one, other) => one.movesOn.localeCompare(other.movesOn))
    .at(-1);
  const brand = mayRoute ? routed(brands, wroteTo, person) : wroteTo;
  const moves = brands.some(({ key, move }) => key === brand && move !== undefined);
  return { brand, movesOn: (moves && dated?.movesOn) || null, source: (moves && dated?.source) || null };
}

/**
 * A message to the other brand's mailbox is the customer's own brand's. Who moved from one to the other and wrote to the earlier one stays
 * there: its rules lead to the other's.
 */
function routed(brands: ControllerPack['brands'], wroteTo: string, person: readonly Candidate[]): string {
  const [own, ...more] = new Set(person.flatMap(({ brand }) => brand ?? []));
  if (own === undefined || more.length > 0 || own === wroteTo) return wroteTo;
  const leads = (from: string, to: string) => brands.some(({ key, move }) => key === from && move?.to === to);
  const cameFromThere = leads(wroteTo, own) && person.some(({ movesOn }) => movesOn !== null);
  return !cameFromThere && (leads(wroteTo, own) || leads(own, wroteTo)) ? own : wroteTo;
}
