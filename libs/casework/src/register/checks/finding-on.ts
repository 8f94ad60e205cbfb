import type { Activity } from '../activity';
import type { Finding, Severity } from './finding';

/** A finding about one activity. */
export function findingOn(activity: Activity, severity: Severity, field: string, message: string): Finding {
  return { severity, activity: `${activity.section} ${activity.key}`, field, message };
}
