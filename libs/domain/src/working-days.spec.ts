import { BE_STATUTORY } from '../fixtures/belgian-holidays';
import {
  addWorkingDays,
  HolidaysUnknownError,
  isWeekend,
  isWorkingDay,
  rollToWorkingDay,
  workingDaysBetween,
} from './working-days';

describe('working days', () => {
  it.each([
    ['2026-01-12', true, 'a Monday'],
    ['2026-01-10', false, 'a Saturday'],
    ['2026-01-11', false, 'a Sunday'],
    ['2026-04-06', false, 'Easter Monday'],
    ['2026-05-14', false, 'Ascension'],
    ['2026-05-15', true, 'the bridge day after it'],
    ['2026-07-11', false, 'a Saturday that is also the Flemish Community day'],
    ['2025-07-11', true, 'the Flemish Community day on a Friday'],
    ['2024-03-29', true, 'Good Friday'],
    ['2026-08-17', true, 'the Monday after Assumption on a Saturday: no substitute'],
  ])('%s is a working day: %s (%s)', (date, working) => {
    expect(isWorkingDay(date, BE_STATUTORY)).toBe(working);
  });

  it('knows the weekend', () => {
    expect(isWeekend('2026-01-10')).toBe(true);
    expect(isWeekend('2026-01-09')).toBe(false);
  });

  it.each([
    ['2025-04-20', '2025-04-22'],
    ['2022-04-30', '2022-05-02'],
    ['2026-12-25', '2026-12-28'],
    ['2026-01-12', '2026-01-12'],
  ])('%s rolls to %s', (date, rolled) => {
    expect(rollToWorkingDay(date, BE_STATUTORY)).toBe(rolled);
  });

  it.each([
    ['2026-02-12', -5, '2026-02-05'],
    ['2025-04-25', -5, '2025-04-17'],
    ['2026-01-09', 1, '2026-01-12'],
    ['2026-01-10', 1, '2026-01-12'],
    ['2026-01-10', -1, '2026-01-09'],
    ['2026-01-10', 0, '2026-01-10'],
    ['2025-12-31', 1, '2026-01-02'],
  ])('%s and %i working days is %s', (date, n, expected) => {
    expect(addWorkingDays(date, n, BE_STATUTORY)).toBe(expected);
  });

  it.each([
    ['2026-04-10', '2026-04-14', 2],
    ['2026-01-12', '2026-01-13', 1],
    ['2026-01-12', '2026-01-12', 0],
    ['2026-01-10', '2026-01-11', 0],
    ['2026-04-14', '2026-04-10', -2],
    ['2025-04-17', '2025-04-22', 2],
  ])('from %s to %s there are %i working days', (from, to, count) => {
    expect(workingDaysBetween(from, to, BE_STATUTORY)).toBe(count);
  });

  it('is not counted in halves', () => {
    expect(() => addWorkingDays('2026-01-12', 1.5, BE_STATUTORY)).toThrow(RangeError);
  });

  it('is not guessed beyond the calendar, not even on a Saturday', () => {
    expect(() => isWorkingDay('2031-01-04', BE_STATUTORY)).toThrow(HolidaysUnknownError);
    expect(() => rollToWorkingDay('2019-12-31', BE_STATUTORY)).toThrow(
      '2019 are not known (calendar holds 2020 to 2030)',
    );
    expect(isWorkingDay('2031-01-03', new Set())).toBe(true);
  });
});
