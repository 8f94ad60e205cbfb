import { type HolidaySet, type IsoDate, workingDaysBetween } from '@habeas/domain';
import type { Policy } from '../register';

/** One step of the ladder: a reminder, or somebody above is asked. */
export type Rung = 'reminder' | 'deputy' | 'officer';

/** The ladder of a policy in the order of its days; on one day the higher step comes last. */
export function ladderOf(policy: Policy['tasks']): { after: number; rung: Rung }[] {
  const rungs: { after: number; rung: Rung }[] = [
    ...policy.remindAfterWorkingDays.map((after) => ({ after, rung: 'reminder' as const })),
    { after: policy.deputyAfterWorkingDays, rung: 'deputy' },
    { after: policy.officerAfterWorkingDays, rung: 'officer' },
  ];
  return rungs.sort((one, other) => one.after - other.after);
}

/**
 * The step that is due now, and how many have been reached with it; null when there is none. Several that were missed together
 * are one: the highest.
 * @param taken how many steps were taken before
 */
export function rungDue(
  ladder: readonly { after: number; rung: Rung }[],
  taken: number,
  askedOn: IsoDate,
  today: IsoDate,
  holidays: HolidaySet,
): { rung: Rung; reached: number } | null {
  const days = workingDaysBetween(askedOn, today, holidays);
  const reached = ladder.filter(({ after }) => after <= days).length;
  const last = ladder[reached - 1];
  return last && reached > taken ? { rung: last.rung, reached } : null;
}
