import type { SourceStep } from './source-step.entity';

type Place = Pick<SourceStep, 'source' | 'operation' | 'round' | 'part' | 'state'>;
type Look = Pick<SourceStep, 'source' | 'operation' | 'round' | 'part' | 'state' | 'evidence'>;

/** Effects that set, lift or stop something in rows that stay: looked at again by `recheck`. */
export const MARKS = ['restrict', 'lift', 'suppress'] as const;

/** The part of the looks at one such effect; a step of the same part does that effect anew. */
export function lookPart({ operation, round, part }: Pick<SourceStep, 'operation' | 'round' | 'part'>): string {
  return [operation, round, ...(part === '' ? [] : [part])].join('/');
}

/** Whether a look saw a source that does not stand as it was told. */
export function isNotAsOrdered({ operation, evidence }: Pick<SourceStep, 'operation' | 'evidence'>): boolean {
  return operation === 'recheck' && (evidence?.collections.some(({ result }) => result !== 'as-ordered') ?? false);
}

/** Whether the source was told once more what it did not follow: of an effect, or of a look at one. */
export function isDoneAnew(step: Place, all: readonly Place[]): boolean {
  const part = step.operation === 'recheck' ? step.part : lookPart(step);
  return all.some(
    (one) =>
      MARKS.some((operation) => operation === one.operation) &&
      one.source === step.source &&
      one.part === part &&
      one.state !== 'cancelled',
  );
}

/** How far something that a right puts on hold, uses again or stops is. `failed`: a source does not show it. */
type MarkProgress = 'working' | 'halted' | 'failed' | 'complete';

/**
 * What the effects of one kind add up to. Complete: each was done, and each that a program did was seen at its source. The look after
 * a week comes after the answer and is no part of this.
 */
export function markProgress(steps: readonly Look[], operation: (typeof MARKS)[number]): MarkProgress {
  const standing = steps.filter(({ state }) => state !== 'cancelled');
  const effects = standing.filter((step) => step.operation === operation && !isDoneAnew(step, standing));
  const looks = effects.flatMap((effect) =>
    standing.filter(
      (step) =>
        step.operation === 'recheck' &&
        step.round === 1 &&
        step.source === effect.source &&
        step.part === lookPart(effect),
    ),
  );
  const both = [...effects, ...looks];
  if (looks.some(isNotAsOrdered)) return 'failed';
  if (both.some(({ state }) => state === 'refused' || state === 'stuck')) return 'halted';
  return both.every(({ state }) => state === 'done') ? 'complete' : 'working';
}
