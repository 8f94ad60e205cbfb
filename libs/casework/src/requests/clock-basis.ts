import { type ClockPolicy, clockPolicyWith, type HolidaySet } from '@habeas/domain';
import type { ControllerPack } from '../register';
import { type CalendarKey, holidaysOf } from '../register/calendar';

/** The clock switches of the pack's policy, as the domain takes them; frozen on each request with their version. */
export function clockPolicyOf(pack: ControllerPack): ClockPolicy {
  const { clock, pause, extension, holidays, receipt, safety } = pack.policy;
  return clockPolicyWith({
    'clock.anchor': clock.anchor,
    'clock.pausePolicy': clock.pausePolicy,
    'pause.maxAskDelayDays': String(pause.maxAskDelayDays),
    'extension.base': extension.base,
    holidays,
    'receipt.outOfHours': receipt.outOfHours,
    'safety.internalTargetWorkingDays': String(safety.internalTargetWorkingDays),
  });
}

/** The holidays of the controller's calendar under the list that a policy names. */
export function holidaysUnder(pack: ControllerPack, policy: ClockPolicy): HolidaySet {
  return holidaysOf(pack.controller.calendar as CalendarKey, policy.holidays);
}
