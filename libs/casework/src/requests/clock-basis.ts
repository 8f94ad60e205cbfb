import type { ClockPolicy, HolidaySet } from '@habeas/domain';
import type { ControllerPack } from '../register';
import { type CalendarKey, holidaysOf } from '../register/calendar';

/** The holidays of the controller's calendar under the list that a policy names. */
export function holidaysUnder(pack: ControllerPack, policy: ClockPolicy): HolidaySet {
  return holidaysOf(pack.controller.calendar as CalendarKey, policy.holidays);
}
