import { type HolidaySet, type IsoDate, workingDaysBetween } from '@habeas/domain';
import type { Policy } from '../register';
import { type ReachedStep, reminderStep } from './reminder-step';

/** Who hears of a date: whoever works on the request, the data protection officer, the head of the office. */
export type Audience = 'team' | 'officer' | 'head';

/** One reminder that is due today; its `step` names the audience too, so that each hears once per step. */
export interface ReachedRung extends ReachedStep {
  audience: Audience;
}

/**
 * Every reminder that a date is due today under the policy, the team's first; empty while there is time. `from` is the day from which a
 * date that the office sets itself runs: the team is not reminded of a step that was reached before it had the question.
 */
export function reachedRungs(
  today: IsoDate,
  due: IsoDate,
  policy: Policy['reminders'],
  holidays: HolidaySet,
  from?: IsoDate,
): ReachedRung[] {
  const { workingDaysBefore, officerWorkingDaysBefore, headWorkingDaysBefore } = policy;
  const whole = from === undefined ? Infinity : workingDaysBetween(from, due, holidays);
  const ladders: [Audience, number[] | undefined][] = [
    ['team', workingDaysBefore.filter((step) => step < whole)],
    ['officer', [officerWorkingDaysBefore]],
    ['head', headWorkingDaysBefore === undefined ? undefined : [headWorkingDaysBefore]],
  ];
  return ladders.flatMap(([audience, ladder]) => {
    const reached = ladder && reminderStep(today, due, ladder, holidays);
    if (!reached) return [];
    return [{ ...reached, audience, step: audience === 'team' ? reached.step : `${audience}-${reached.step}` }];
  });
}

/** The farthest ahead that anybody is reminded, in working days. */
export function farthestRung({ workingDaysBefore, ...above }: Policy['reminders']): number {
  return Math.max(...workingDaysBefore, above.officerWorkingDaysBefore, above.headWorkingDaysBefore ?? 0);
}
