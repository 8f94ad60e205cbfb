import { isDoneAnew, isNotAsOrdered, LOOKS, lookPart, type SourceStep } from '../../sources';

/** How far the steps of a plan are. `failed`: what should be gone was seen; `halted`: a person must bring a step on. */
export type Progress = 'working' | 'halted' | 'failed' | 'complete';

type Step = Pick<SourceStep, 'source' | 'operation' | 'round' | 'part' | 'state' | 'evidence'>;

/** Whether a look at the source saw something that should be gone. */
export function foundAgain({ operation, evidence }: Pick<SourceStep, 'operation' | 'evidence'>): boolean {
  return operation === 'verify' && (evidence?.collections.some(({ result }) => result !== 'gone') ?? false);
}

/**
 * What the steps of one collection of an erasure add up to. Complete: each source did what was planned, and was asked again at once:
 * where it erased it showed nothing more, and what stays it showed as it was told. The looks after a week come after the answer and
 * are no part of this.
 */
export function progressOf(steps: readonly Step[]): Progress {
  const standing = steps.filter(({ state }) => state !== 'cancelled');
  const effects = standing.filter((step) => !LOOKS.includes(step.operation) && !isDoneAnew(step, standing));
  const parts = new Set(effects.map((step) => place(step.source, lookPart(step))));
  const looks = standing.filter(
    ({ operation, round, source, part }) =>
      round === 1 && (operation === 'verify' || (operation === 'recheck' && parts.has(place(source, part)))),
  );
  if (looks.some((look) => foundAgain(look) || isNotAsOrdered(look))) return 'failed';
  if ([...effects, ...looks].some(({ state }) => state === 'refused' || state === 'stuck')) return 'halted';
  const seenGone = new Set(
    looks.filter(({ operation, state }) => operation === 'verify' && state === 'done').map(({ source }) => source),
  );
  const isShown = looks.every(({ operation, state }) => operation === 'verify' || state === 'done');
  const isComplete = effects.every(
    ({ source, operation, state }) => state === 'done' && (operation !== 'erase' || seenGone.has(source)),
  );
  return isComplete && isShown && effects.length > 0 ? 'complete' : 'working';
}

const place = (source: string, part: string): string => `${source} ${part}`;
