import type { Referral, System } from './files/systems-file';
import { speaksOf } from './speaks-of';

/** The other controllers of which a text speaks, in the order of the systems; who writes is told where to turn to. */
export function referralsIn(text: string, systems: readonly System[]): Referral[] {
  return systems
    .flatMap(({ coveredBy }) => coveredBy.referral ?? [])
    .filter(({ mentioned }) => speaksOf(text, mentioned));
}
