import type { Candidate } from './candidate.entity';

/** What two requests' settled identities say of one another; `unknown` while one is not settled, or no directory knows both. */
export type Sameness = 'same' | 'another' | 'unknown';

/**
 * Compares who was settled in two requests. The same entry in a directory is the same person; two entries of one directory are
 * two persons, whatever they share: an address, a line, a name.
 */
export function compareSettled(one: readonly Candidate[], other: readonly Candidate[]): Sameness {
  const settled = other.filter(({ chosen }) => chosen);
  const pairs = one
    .filter(({ chosen }) => chosen)
    .flatMap((mine) => settled.filter(({ source }) => source === mine.source).map((theirs) => [mine, theirs] as const));
  if (pairs.length === 0) return 'unknown';
  const isOne = pairs.every(
    ([mine, theirs]) => mine.subjectType === theirs.subjectType && mine.subjectValue === theirs.subjectValue,
  );
  return isOne ? 'same' : 'another';
}
