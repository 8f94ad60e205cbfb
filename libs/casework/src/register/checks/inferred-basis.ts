import type { Activity } from '../activity';
import type { Finding } from './finding';
import { findingOn } from './finding-on';

/** A legal basis that is our reading: the controller must confirm it before a person is told. */
export function inferredBasis(activity: Activity): Finding[] {
  return activity.legalBases
    .filter(({ inferred }) => inferred)
    .map(({ article }) => findingOn(activity, 'open-question', 'legalBases', `${article} is inferred, not stated`));
}
