import type { Activity } from '../activity';
import type { ControllerPack } from '../controller-pack';
import type { OpenQuestion } from '../files/register-file';
import type { Finding } from './finding';
import { findingOn } from './finding-on';

const wording = ({ question, owner, refs }: OpenQuestion): string => `${question} (${[owner, ...refs].join(', ')})`;

/** The questions that the register itself records on an activity. */
export function openQuestionsOf(activity: Activity): Finding[] {
  return activity.openQuestions.map((question) =>
    findingOn(activity, 'open-question', 'openQuestions', wording(question)),
  );
}

/** The questions that concern the register or the statement as a whole. */
export function generalQuestions(pack: ControllerPack): Finding[] {
  return pack.openQuestions.map((question) => ({
    severity: 'open-question',
    activity: '',
    field: 'openQuestions',
    message: wording(question),
  }));
}
