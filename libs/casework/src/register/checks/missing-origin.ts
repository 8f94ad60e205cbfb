import type { Activity } from '../activity';
import type { Finding } from './finding';
import { findingOn } from './finding-on';

/** Data obtained from third parties whose source cannot be named (Art. 15(1)(g), APD 32/2022). */
export function missingOrigin(activity: Activity): Finding[] {
  const obtained = activity.dataCategories.some(({ group }) => group === 'obtained');
  if (!obtained || activity.origins.length > 0) return [];
  return [findingOn(activity, 'missing', 'origins', 'data is obtained from third parties and no source is named')];
}
