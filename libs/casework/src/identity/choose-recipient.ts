import type { Candidate } from './candidate.entity';
import type { Identifier } from './identifier.entity';

/**
 * To which contact on file a code may go. One person was found: theirs. Several: only an address that the requester
 * named and that is on file itself; with an e-mail address of one person and a number of another, nobody else's
 * mailbox is written to. A person whom the office chose comes first.
 */
export function contactForCode(
  candidates: readonly Candidate[],
  identifiers: readonly Identifier[],
): { candidate: Candidate; email: string } | null {
  const reachable = candidates.filter((candidate) => candidate.contactEmail !== null);
  const named = new Set(identifiers.filter(({ type }) => type === 'email').map(({ value }) => value.toLowerCase()));
  const candidate =
    reachable.find((one) => one.chosen) ??
    reachable.find((one) => named.has(one.contactEmail ?? '')) ??
    (candidates.length === 1 ? reachable[0] : undefined);
  return candidate?.contactEmail ? { candidate, email: candidate.contactEmail } : null;
}

/**
 * The one person who is proven when the code of `contact` came back. Null when several share that contact: then a
 * colleague has to choose (never a guess between two people of one household).
 */
export function personProvenBy(contact: string, candidates: readonly Candidate[]): Candidate | null {
  const sharing = candidates.filter((candidate) => candidate.contactEmail === contact);
  const chosen = sharing.find((candidate) => candidate.chosen);
  return chosen ?? (sharing.length === 1 ? (sharing[0] ?? null) : null);
}
