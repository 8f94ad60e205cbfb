import { addDays, type IsoDate } from './civil-date';
import type { HolidaySet } from './working-days';

/** Easter Sundays as almanacs print them: the specs must not trust a formula that the code could share. */
const EASTER: Readonly<Record<number, string>> = {
  2020: '04-12',
  2021: '04-04',
  2022: '04-17',
  2023: '04-09',
  2024: '03-31',
  2025: '04-20',
  2026: '04-05',
  2027: '03-28',
  2028: '04-16',
  2029: '04-01',
  2030: '04-21',
};

const FIXED = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'];

function daysOf([year, easter]: [string, string]): IsoDate[] {
  const moving = [1, 39, 50].map((days) => addDays(`${year}-${easter}`, days));
  return [...FIXED.map((day) => `${year}-${day}`), ...moving];
}

const statutory = Object.entries(EASTER).flatMap(daysOf);
const coveredYears = { first: 2020, last: 2030 };

/** The ten Belgian statutory days of 2020 to 2030, for specs. Act of 4 January 1974, RD of 18 April 1974. */
export const BE_STATUTORY: HolidaySet = Object.assign(new Set(statutory), { coveredYears });

/** The same years as listed under R1182 Art. 2(1), where that differs: 2 November 2026. */
export const OJ_LIST: HolidaySet = Object.assign(new Set([...statutory, '2026-11-02']), { coveredYears });
