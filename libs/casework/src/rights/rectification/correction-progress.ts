import type { SourceStep } from '../../sources';
import { correctionPart } from './correction-steps';

/** How far a sheet is. `failed`: what was put right was not seen there; `halted`: a person must bring a step on. */
export type CorrectionProgress = 'working' | 'halted' | 'failed' | 'complete';

type Step = Pick<SourceStep, 'operation' | 'round' | 'part' | 'state' | 'evidence'>;

const FIRST_LOOK = 1;
const OWN = correctionPart('');

/** Whether a second look saw something else than what was put there. */
export function sawOther({ operation, evidence }: Pick<SourceStep, 'operation' | 'evidence'>): boolean {
  return operation === 'reread' && evidence?.reread !== undefined && evidence.reread !== 'as-corrected';
}

/**
 * What the steps of one collection of a rectification add up to. Complete: each source did what was approved, and each value that a
 * program wrote was read there again. Feeds are told and not waited for; the look after a week comes after the answer.
 */
export function correctionProgress(steps: readonly Step[]): CorrectionProgress {
  const open = steps.filter(({ state }) => state !== 'cancelled');
  const effects = open.filter(({ operation, part }) => operation === 'rectify' && part.startsWith(OWN));
  const looks = open.filter(({ operation, round }) => operation === 'reread' && round === FIRST_LOOK);
  if (looks.some(sawOther)) return 'failed';
  if ([...effects, ...looks].some(({ state }) => state === 'refused' || state === 'stuck')) return 'halted';
  const isComplete = [...effects, ...looks].every(({ state }) => state === 'done');
  return isComplete && effects.length > 0 ? 'complete' : 'working';
}
