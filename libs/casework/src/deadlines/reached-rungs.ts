import type { HolidaySet, IsoDate } from '@habeas/domain';
import type { Policy } from '../register';
import { type ReachedStep, reminderStep } from './reminder-step';

/** Who hears of a date: whoever works on the request, the data protection officer, the head of the office. */
export type Audience = 'team' | 'officer' | 'head';

/** One reminder that is due today; its `step` names the audience too, so that each hears once per step. */
export interface ReachedRung extends ReachedStep {
  audience: Audience;
}

/** Every reminder that a request is due today under the policy, the team's first; empty while there is time. */
export function reachedRungs(
  today: IsoDate,
  answerBy: IsoDate,
  policy: Policy['reminders'],
  holidays: HolidaySet,
): ReachedRung[] {
  const { workingDaysBefore, officerWorkingDaysBefore, headWorkingDaysBefore } = policy;
  const ladders: [Audience, number[]][] = [
    ['team', workingDaysBefore],
    ['officer', [officerWorkingDaysBefore]],
    ['head', headWorkingDaysBefore === undefined ? [] : [headWorkingDaysBefore]],
  ];
  return ladders.flatMap(([audience, ladder]) => {
    const reached = ladder.length === 0 ? null : reminderStep(today, answerBy, ladder, holidays);
    if (!reached) return [];
    return [{ ...reached, audience, step: audience === 'team' ? reached.step : `${audience}-${reached.step}` }];
  });
}

/** The farthest ahead that anybody is reminded, in working days. */
export function farthestRung({ workingDaysBefore, ...above }: Policy['reminders']): number {
  return Math.max(...workingDaysBefore, above.officerWorkingDaysBefore, above.headWorkingDaysBefore ?? 0);
}
