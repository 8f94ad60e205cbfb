import type { Activity } from '../activity';
import type { Finding } from './finding';
import { findingOn } from './finding-on';

const bases = (activity: Activity, ...articles: string[]): boolean =>
  activity.legalBases.some(({ article }) => articles.includes(article));

/**
 * Objection against legal basis (GDPR Art. 21): owed on legitimate interest and public task, and for direct marketing on
 * any basis; not owed where the only bases are contract, legal duty or vital interest.
 */
export function objectionAndBasis(activity: Activity): Finding[] {
  const { available, kind, stated, routes } = activity.objection;
  const owed = bases(activity, 'GDPR 6(1)(e)', 'GDPR 6(1)(f)');
  const onlyWithoutObjection =
    activity.legalBases.length > 0 && !owed && !bases(activity, 'GDPR 6(1)(a)') && kind !== 'absolute';
  const tests: [wrong: boolean, severity: 'contradictory' | 'open-question', message: string][] = [
    [owed && !available, 'contradictory', 'rests on legitimate interest but offers no objection (Art. 21(1))'],
    [available && onlyWithoutObjection, 'contradictory', 'offers an objection on bases that know none'],
    [available && kind === null, 'contradictory', 'objection is available but not said to be absolute or motivated'],
    [available && routes.length === 0, 'contradictory', 'objection is available but no route is given'],
    [!available && routes.length > 0, 'contradictory', 'gives routes for an objection that is not available'],
    [owed && available && !stated, 'open-question', 'the section has no objection row; the general rule is applied'],
  ];
  return tests
    .filter(([wrong]) => wrong)
    .map(([, severity, message]) => findingOn(activity, severity, 'objection', message));
}
