import type { SourceStep } from '../../sources';

/** How far the steps of a plan are. `failed`: what should be gone was seen; `halted`: a person must bring a step on. */
export type Progress = 'working' | 'halted' | 'failed' | 'complete';

type Step = Pick<SourceStep, 'source' | 'operation' | 'round' | 'state' | 'evidence'>;

/** Whether a look at the source saw something that should be gone. */
export function foundAgain({ operation, evidence }: Pick<SourceStep, 'operation' | 'evidence'>): boolean {
  return operation === 'verify' && (evidence?.collections.some(({ result }) => result !== 'gone') ?? false);
}

/**
 * What the steps of one collection of an erasure add up to. Complete: each source did what was planned, and one that erased was
 * asked again at once and showed nothing more. The look after a week comes after the answer and is no part of this.
 */
export function progressOf(steps: readonly Step[]): Progress {
  const effects = steps.filter(({ operation, state }) => operation !== 'verify' && state !== 'cancelled');
  const looks = steps.filter(({ operation, round }) => operation === 'verify' && round === 1);
  if (looks.some(foundAgain)) return 'failed';
  if ([...effects, ...looks].some(({ state }) => state === 'refused' || state === 'stuck')) return 'halted';
  const seenGone = new Set(looks.filter(({ state }) => state === 'done').map(({ source }) => source));
  const isComplete = effects.every(
    ({ source, operation, state }) => state === 'done' && (operation !== 'erase' || seenGone.has(source)),
  );
  return isComplete && effects.length > 0 ? 'complete' : 'working';
}
