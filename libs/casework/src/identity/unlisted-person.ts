import type { Candidate } from './candidate.entity';
import type { Identifier } from './identifier.entity';

/** In the place of a directory: the office itself saw who it is. */
const SEEN_BY_OFFICE = 'office';

/** What shows who somebody is whom no directory knows. A call back shows no more than a telephone. */
const SHOWS_WHO: ReadonlySet<string> = new Set(['shop', 'itsme', 'eid', 'document']);

/**
 * Somebody whom no directory knows: a visitor, somebody on the images of a camera. They stand for themselves once a colleague saw who they
 * are, with the mailbox that they gave and that a code proves before anything is opened there (I4). Null where a directory knows somebody
 * under another identifier of the request: then that one is to be verified, or the answer would say that nothing is held.
 */
export function unlistedPerson(
  { id: requestId, requesterName }: { id: string; requesterName: string | null },
  { type, value }: Pick<Identifier, 'type' | 'value'>,
  candidates: readonly Candidate[],
  method: string,
): Omit<Candidate, 'id'> | null {
  if (candidates.length > 0 || type !== 'email' || !SHOWS_WHO.has(method)) return null;
  const contactEmail = value.toLowerCase();
  return {
    ...{ requestId, source: SEEN_BY_OFFICE, subjectType: type, subjectValue: contactEmail },
    ...{ displayName: requesterName ?? '', contactEmail, brand: null, movesOn: null },
    ...{ evidence: method, keys: [{ type, value: contactEmail }], foundBy: [type], chosen: false },
  };
}
