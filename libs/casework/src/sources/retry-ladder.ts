/** After so many failures a person must look: with the ladder below that is after some eight hours. */
const TRIES_BEFORE_STUCK = 20;

const MINUTE = 60_000;
const LADDER = [5_000, 15_000, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE];

/** Whether a source that failed `attempts` times (1 or more) in all waits for a person; asked again by one, it has as many tries again. */
export function givesUp(attempts: number): boolean {
  return attempts % TRIES_BEFORE_STUCK === 0;
}

/** Wait before the next try of a source that failed `attempts` times (1 or more): never more than once a minute for long. */
export function nextTryMilliseconds(attempts: number): number {
  const sincePerson = (Math.max(attempts, 1) - 1) % TRIES_BEFORE_STUCK;
  return LADDER[Math.min(sincePerson, LADDER.length - 1)] ?? 30 * MINUTE;
}
