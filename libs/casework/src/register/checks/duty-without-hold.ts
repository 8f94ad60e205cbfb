import type { Activity } from '../activity';
import type { Finding } from './finding';
import { findingOn } from './finding-on';

/** What only a legal duty keeps needs a hold, or an erasure request would find nothing that forbids it (Art. 17(3)(b)). */
export function dutyWithoutHold(activity: Activity): Finding[] {
  const { legalBases, retention } = activity;
  const onlyDuty = legalBases.length > 0 && legalBases.every(({ article }) => article === 'GDPR 6(1)(c)');
  if (!onlyDuty) return [];
  return retention
    .filter(({ hold, namedOnly }) => hold === null && !namedOnly)
    .map(({ dataKey }) =>
      findingOn(
        activity,
        'contradictory',
        `retention ${dataKey}`,
        'is kept by legal duty alone and has no hold (Art. 17(3)(b))',
      ),
    );
}
