import type { SourceStep } from '../sources';

/** Part of the steps that stop something for who is proven, beside what stopped at once. */
export const PROVEN_PART = 'proven';

/** Whether a step is one of these, does one of them anew, or looks at one. */
export function isOfProven({ part }: Pick<SourceStep, 'part'>): boolean {
  return part.slice(part.lastIndexOf('/') + 1) === PROVEN_PART;
}
