import type { Activity } from '../activity';
import type { Finding } from './finding';
import { findingOn } from './finding-on';

/** Art. 30(1) and 15(1) content that an activity of the controller must have and does not. */
export function missingContent(activity: Activity): Finding[] {
  if (activity.kind !== 'processing' || activity.role === 'processor') return [];
  const checks: [empty: boolean, field: string, message: string][] = [
    [activity.legalBases.length === 0, 'legalBases', 'no legal basis is stated (GDPR Art. 6(1))'],
    [activity.dataCategories.length === 0, 'dataCategories', 'no data category is stated (Art. 15(1)(b))'],
    [activity.retention.length === 0, 'retention', 'no retention period or criterion is stated (Art. 15(1)(d))'],
    [activity.recipients.length === 0, 'recipients', 'no recipient is stated, nor that there is none (Art. 15(1)(c))'],
  ];
  return checks.filter(([empty]) => empty).map(([, field, message]) => findingOn(activity, 'missing', field, message));
}
