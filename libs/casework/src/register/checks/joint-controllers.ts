import type { Activity } from '../activity';
import type { Finding } from './finding';
import { findingOn } from './finding-on';

/** The role and the list of joint controllers must say the same (GDPR Art. 26). */
export function jointControllers(activity: Activity): Finding[] {
  const listed = activity.jointControllers.length > 0;
  const joint = activity.role === 'joint-controller';
  if (listed === joint) return [];
  const message = joint
    ? 'the role is joint controller but none is listed'
    : 'joint controllers are listed but the role is not joint';
  return [findingOn(activity, 'contradictory', 'jointControllers', message)];
}
