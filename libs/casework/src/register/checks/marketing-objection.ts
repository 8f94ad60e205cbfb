import type { Activity } from '../activity';
import type { Finding } from './finding';
import { findingOn } from './finding-on';

/** To direct marketing one objects without reasons, or withdraws the consent it stands on (Art. 21(2)-(3), 7(3)). */
export function marketingObjection(activity: Activity): Finding[] {
  const { directMarketing, objection, consentWithdrawal } = activity;
  if (!directMarketing) return [];
  const motivated = objection.available && objection.kind === 'motivated';
  const none = !objection.available && !consentWithdrawal.available;
  if (!motivated && !none) return [];
  const message = motivated
    ? 'direct marketing asks for reasons (Art. 21(2) knows none)'
    : 'direct marketing offers neither objection nor withdrawal (Art. 21(2))';
  return [findingOn(activity, 'contradictory', 'objection', message)];
}
