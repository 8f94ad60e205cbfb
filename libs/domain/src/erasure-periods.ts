import type { DecisionRetention } from './decision';
import { KEPT, told, type DecisionCase, type KeptUntil } from './decision-rule';
import { keptBy, rulesFor, type Keeping } from './retention';

const rulesOf = ({ activity, held }: DecisionCase): readonly DecisionRetention[] =>
  rulesFor(activity, held?.dataKey ?? null);

/** What the holds of Art. 17(3) under one letter do to these rows; every letter when none is named. */
export function holdOf(seen: DecisionCase, article?: string): Keeping {
  const holds = rulesOf(seen).filter(
    ({ hold }) => hold !== null && (article === undefined || hold.article === article),
  );
  return keptBy(holds, seen.held, seen.facts);
}

/** What all periods of the activity do to these rows, holds or not. */
export function periodOf(seen: DecisionCase): Keeping {
  return keptBy(rulesOf(seen), seen.held, seen.facts);
}

/** Until when the activity's periods keep these rows; without an end when none of them tells one. */
export function keptByPeriod(seen: DecisionCase): KeptUntil {
  const period = periodOf(seen);
  return period.state === 'running' ? told(period) : KEPT;
}

/** The longest standing hold under a letter of Art. 17(3); null when none stands. */
export function standingHold(seen: DecisionCase, article: string): KeptUntil | null {
  const hold = holdOf(seen, article);
  return hold.state === 'running' ? told(hold) : null;
}
