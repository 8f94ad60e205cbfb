import { localDateOf } from '@habeas/domain';
import type { SourceStep } from '../../sources';

/** The civil day in the zone on which the last step of this kind was done; null where none was. */
export function lastDayDone(
  steps: readonly Pick<SourceStep, 'operation' | 'doneAt'>[],
  operation: SourceStep['operation'],
  zone: string,
): string | null {
  const days = steps
    .filter((step) => step.operation === operation)
    .flatMap(({ doneAt }) => (doneAt ? [localDateOf(doneAt.toISOString(), zone)] : []));
  return days.sort().at(-1) ?? null;
}
