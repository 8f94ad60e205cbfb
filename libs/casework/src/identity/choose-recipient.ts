import type { Candidate } from './candidate.entity';
import type { Identifier } from './identifier.entity';

/** Candidates of several directories that are one person: they carry a key in common that is theirs alone. */
export type Person = readonly [Candidate, ...Candidate[]];

/** A candidate with a contact on file. */
export type ReachableCandidate = Candidate & { contactEmail: string };

/** Groups candidates by person. Two of the same directory are two persons, whatever they share. */
export function personsAmong(candidates: readonly Candidate[]): Person[] {
  const persons: [Candidate, ...Candidate[]][] = [];
  for (const candidate of candidates) {
    const same = persons.find(
      (person) =>
        person.every(({ source }) => source !== candidate.source) && person.some((one) => shareKey(one, candidate)),
    );
    if (same) same.push(candidate);
    else persons.push([candidate]);
  }
  return persons;
}

/** Whether two entries of directories carry a key in common that is one person's alone. */
export function shareKey(one: Pick<Candidate, 'keys'>, other: Pick<Candidate, 'keys'>): boolean {
  return one.keys.some((key) => other.keys.some(({ type, value }) => type === key.type && value === key.value));
}

/**
 * To which contact on file a code may go. One person was found: theirs. Several: only an address that the requester
 * named and that is on file itself; with an e-mail address of one person and a number of another, nobody else's
 * mailbox is written to. A person who was settled or chosen comes first.
 * @param proven ids of the candidates whose contact a code has come back from
 */
export function contactForCode(
  candidates: readonly Candidate[],
  identifiers: readonly Pick<Identifier, 'type' | 'value'>[],
  proven: readonly string[],
): ReachableCandidate | null {
  const settled = contactOfChosen(candidates, proven);
  if (settled) return settled;
  const reachable = candidates.filter(isReachable);
  const named = new Set(identifiers.filter(({ type }) => type === 'email').map(({ value }) => value.toLowerCase()));
  return (
    reachable.find((one) => named.has(one.contactEmail)) ??
    (personsAmong(candidates).length === 1 ? reachable[0] : undefined) ??
    null
  );
}

/**
 * Where letters and codes for the settled person go: the contact that a code came back from, whatever else the directories
 * hold of that person (another of their addresses may be a mailbox that they share). Null while nobody is settled.
 * @param proven ids of the candidates whose contact a code has come back from
 */
export function contactOfChosen(
  candidates: readonly Candidate[],
  proven: readonly string[],
): ReachableCandidate | null {
  const answered = new Set(candidates.filter(({ id }) => proven.includes(id)).map(({ contactEmail }) => contactEmail));
  const chosen = candidates.filter(({ chosen: is }) => is).filter(isReachable);
  return chosen.find(({ contactEmail }) => answered.has(contactEmail)) ?? chosen[0] ?? null;
}

/** Whether somebody is settled already of whom this person cannot be a part: the same directory knows them apart. */
export function isAnother(person: Person, candidates: readonly Candidate[]): boolean {
  const settled = candidates.filter(({ chosen }) => chosen);
  if (person.some(({ id }) => settled.some((one) => one.id === id))) return false;
  return settled.some((one) => person.some(({ source }) => source === one.source));
}

function isReachable(candidate: Candidate): candidate is ReachableCandidate {
  return candidate.contactEmail !== null;
}

/**
 * The one person who is proven when the code of `contact` came back. Null when several share that contact: then a
 * colleague has to choose (never a guess between two people of one household).
 */
export function personProvenBy(contact: string, candidates: readonly Candidate[]): Person | null {
  const persons = personsAmong(candidates);
  const sharing = persons.filter((person) => person.some(({ contactEmail }) => contactEmail === contact));
  const [first] = sharing;
  return first && sharing.length === 1 ? first : null;
}
