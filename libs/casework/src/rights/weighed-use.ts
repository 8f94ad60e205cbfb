import type { RequestedRight } from '../requests';
import type { SourceStep } from '../sources';

/**
 * The activity that a step of an objection is about: its part; of a look at one and of one that was ordered anew, the last of it. Null for
 * what stops at once.
 */
export function weighedUse(
  { asked }: Pick<RequestedRight, 'asked'>,
  { part }: Pick<SourceStep, 'part'>,
): string | null {
  const last = part.slice(part.lastIndexOf('/') + 1);
  return asked?.activities.includes(last) ? last : null;
}
