import { addDays, localDateOf, localTimeOf, type IsoDate, type IsoInstant } from './civil-date';
import type { ClockPolicy } from './clock-policy';
import { isWorkingDay, rollToWorkingDay, type HolidaySet } from './working-days';

/**
 * The day of receipt: the calendar day in the controller's zone on which the request reached one of its channels,
 * whoever read it when. GDPR Art. 12(3); EDPB 01/2022 §§52-56, 159; APD 48/2024. Under NEXT_WORKING_DAY a message that
 * arrives on a day of rest or from closing time on is received on the next working day (EDPB §159 fn. 90).
 */
export function receiptDateOf(
  receivedAt: IsoInstant,
  zone: string,
  holidays: HolidaySet,
  policy: ClockPolicy,
): IsoDate {
  const day = localDateOf(receivedAt, zone);
  if (policy['receipt.outOfHours'] === 'SAME_DAY') return day;
  const closed = localTimeOf(receivedAt, zone) >= policy['receipt.officeCloses'];
  return rollToWorkingDay(isWorkingDay(day, holidays) && closed ? addDays(day, 1) : day, holidays);
}
