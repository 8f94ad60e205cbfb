import { addMonthsClamped } from './civil-month';
import type { IsoDate } from './civil-date';
import type { ClockPolicy } from './clock-policy';

/**
 * What a notice of extension achieves: `none` was sent; `valid`; `late`, after month one, hence void (APD 48/2024);
 * `before-receipt`, hence of another request.
 */
export type ExtensionValidity = 'none' | 'valid' | 'late' | 'before-receipt';

/** The judgement of a notice; `warn` when it went out only after the unrolled date and so leans on the rolling. */
export interface ExtensionJudgement {
  readonly validity: ExtensionValidity;
  readonly warn: boolean;
}

/**
 * Judges a notice by the local day on which it was sent: valid up to and including the rolled last day of month one,
 * which no pause moves. GDPR Art. 12(3); R1182 Art. 3(4).
 */
export function judgeExtension(
  sentOn: IsoDate | undefined,
  dates: { readonly receivedOn: IsoDate; readonly nominalDue: IsoDate; readonly noticeBy: IsoDate },
): ExtensionJudgement {
  if (sentOn === undefined) return { validity: 'none', warn: false };
  if (sentOn < dates.receivedOn) return { validity: 'before-receipt', warn: false };
  if (sentOn > dates.noticeBy) return { validity: 'late', warn: false };
  return { validity: 'valid', warn: sentOn > dates.nominalDue };
}

/**
 * The extended date before it is rolled. Three months from the start in one step, or, by policy, two months from the
 * unrolled first date; never from the rolled one, which would be longer. GDPR Art. 12(3); ICO, CNIL: three months at most.
 */
export function nominalExtension(start: IsoDate, nominalDue: IsoDate, policy: ClockPolicy): IsoDate {
  return policy['extension.base'] === 'NOMINAL_PLUS_2M' ? addMonthsClamped(nominalDue, 2) : addMonthsClamped(start, 3);
}
