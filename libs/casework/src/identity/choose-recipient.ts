import type { Candidate } from './candidate.entity';
import type { Identifier } from './identifier.entity';

/** Candidates of several directories that are one person: they carry a key in common that is theirs alone. */
export type Person = readonly [Candidate, ...Candidate[]];

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

function shareKey(one: Candidate, other: Candidate): boolean {
  return one.keys.some((key) => other.keys.some(({ type, value }) => type === key.type && value === key.value));
}

/**
 * To which contact on file a code may go. One person was found: theirs. Several: only an address that the requester
 * named and that is on file itself; with an e-mail address of one person and a number of another, nobody else's
 * mailbox is written to. A person who was settled or chosen comes first.
 */
export function contactForCode(
  candidates: readonly Candidate[],
  identifiers: readonly Pick<Identifier, 'type' | 'value'>[],
): { candidate: Candidate; email: string } | null {
  const reachable = candidates.filter((candidate) => candidate.contactEmail !== null);
  const named = new Set(identifiers.filter(({ type }) => type === 'email').map(({ value }) => value.toLowerCase()));
  const candidate =
    reachable.find((one) => one.chosen) ??
    reachable.find((one) => named.has(one.contactEmail ?? '')) ??
    (personsAmong(candidates).length === 1 ? reachable[0] : undefined);
  return candidate?.contactEmail ? { candidate, email: candidate.contactEmail } : null;
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
