import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from './civil-date';

/**
 * The day with the same number a number of months later; where that day does not exist, the last day of that month.
 * 5 March gives 5 April, 31 August gives 30 September. R1182 Art. 3(2)(c); Case 152/85 Misset; EDPB 01/2022 Ex. 32-33.
 * Danger: three months from a day is not one month and then two (31 January: 30 April, not 28 April).
 */
export function addMonthsClamped(date: IsoDate, months: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ months }, { overflow: 'constrain' }).toString();
}
