import type { Activity } from '../activity';
import type { Finding } from './finding';
import { findingOn } from './finding-on';

/** Consent and its withdrawal belong together (GDPR Art. 7(3)). */
export function withdrawalAndConsent(activity: Activity): Finding[] {
  const consent = activity.legalBases.some(({ article }) => article === 'GDPR 6(1)(a)');
  const { available, routes } = activity.consentWithdrawal;
  const tests: [wrong: boolean, message: string][] = [
    [consent && !available, 'rests on consent but offers no withdrawal (Art. 7(3))'],
    [!consent && available, 'offers to withdraw a consent that is no legal basis of the activity'],
    [available && routes.length === 0, 'consent can be withdrawn but no route is given'],
  ];
  return tests
    .filter(([wrong]) => wrong)
    .map(([, message]) => findingOn(activity, 'contradictory', 'consentWithdrawal', message));
}
