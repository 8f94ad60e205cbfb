import type { Activity } from '../activity';
import type { Finding } from './finding';
import { findingOn } from './finding-on';

/** A rule is either a period or an open end; a range goes upwards; a legal hold needs a duty or claim. */
export function retentionRules(activity: Activity): Finding[] {
  return activity.retention.flatMap((rule) => {
    const found = (severity: 'contradictory' | 'open-question', message: string): Finding =>
      findingOn(activity, severity, `retention ${rule.dataKey}`, message);
    return [
      ...(rule.duration !== null && rule.openEnded ? [found('contradictory', 'has a period and an open end')] : []),
      ...(rule.duration === null && !rule.openEnded
        ? [found('contradictory', 'has neither a period nor an open end')]
        : []),
      ...(rule.shortest !== null && rule.duration === null
        ? [found('contradictory', 'has a shortest period but no longest')]
        : []),
      ...(rule.startsAt.inferred
        ? [found('open-question', 'the statement does not say from when the period runs')]
        : []),
    ];
  });
}
