import { clockPolicyWith, computeDeadlines, LANGUAGES } from '@habeas/domain';
import be from './be.json';
import { holidayNames, holidaysOf, isCalendar, type CalendarKey } from './calendar';

/** Easter Sunday by Gauss as corrected by Lichtenberg: another way than the one that made the data. */
function easterSunday(year: number): Date {
  const century = Math.floor(year / 100);
  const moon = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25);
  const sun = 2 - Math.floor((3 * century + 3) / 4);
  const a = year % 19;
  const seed = (19 * a + moon) % 30;
  const correction = Math.floor(seed / 29) + (Math.floor(seed / 28) - Math.floor(seed / 29)) * Math.floor(a / 11);
  const fullMoon = 21 + seed - correction;
  const firstSunday = 7 - ((year + Math.floor(year / 4) + sun) % 7);
  const marchDay = fullMoon + 7 - ((fullMoon - firstSunday) % 7);
  return new Date(Date.UTC(year, 2, marchDay));
}

const after = (day: Date, days: number) => new Date(day.getTime() + days * 86_400_000).toISOString().slice(0, 10);
const years = Array.from({ length: 21 }, (_, i) => 2020 + i);
const fixed = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'];

describe('the Belgian calendar', () => {
  it('holds 2020 to 2040 and nothing else', () => {
    expect(Object.keys(be.statutory).map(Number)).toEqual(years);
    expect(holidaysOf('BE', 'BE_STATUTORY').coveredYears).toEqual({ first: 2020, last: 2040 });
  });

  it.each(years)('has the ten statutory days of %i, the moving ones by Easter', (year) => {
    const easter = easterSunday(year);
    const expected = [
      ...fixed.map((day) => `${year}-${day}`),
      ...[1, 39, 50].map((days) => after(easter, days)),
    ].sort();
    const held = [...holidaysOf('BE', 'BE_STATUTORY')].filter((date) => date.startsWith(String(year)));
    expect(held.sort()).toEqual(expected);
    expect(held).toHaveLength(10);
  });

  it('agrees with the almanac on Easter Monday, so that the check above checks something', () => {
    const mondays = ['2024-04-01', '2025-04-21', '2026-04-06', '2027-03-29', '2038-04-26'];
    expect(mondays.every((date) => holidaysOf('BE', 'BE_STATUTORY').has(date))).toBe(true);
    expect(holidaysOf('BE', 'BE_STATUTORY').has('2026-04-05')).toBe(false);
  });

  it('differs in the list of the Official Journal only where that list is known to', () => {
    const [ours, theirs] = [holidaysOf('BE', 'BE_STATUTORY'), holidaysOf('BE', 'OJ_LIST')];
    expect([...theirs].filter((date) => !ours.has(date)).sort()).toEqual(['2025-04-20', '2025-06-08', '2026-11-02']);
    expect([...ours].filter((date) => !theirs.has(date)).sort()).toEqual(['2026-08-15', '2026-11-01']);
  });

  it('names every day in four languages, in the order of the year', () => {
    const days = holidayNames('BE', 'OJ_LIST');
    expect(days.map(({ date }) => date)).toEqual([...holidaysOf('BE', 'OJ_LIST')].sort());
    for (const { name } of days) for (const language of LANGUAGES) expect(name[language]).toMatch(/^\p{Lu}/u);
    expect(days.find(({ date }) => date === '2026-07-21')?.name).toMatchObject({
      fr: 'Fête nationale',
      nl: 'Nationale feestdag',
    });
  });

  it('is the only one held', () => {
    expect(isCalendar('BE')).toBe(true);
    expect(isCalendar('NL')).toBe(false);
    expect(() => holidaysOf('NL' as CalendarKey, 'BE_STATUTORY')).toThrow('no calendar "NL"; held are BE');
  });

  it('makes a calculation that would need 2041 say so', () => {
    const input = {
      zone: 'Europe/Brussels',
      holidays: holidaysOf('BE', 'BE_STATUTORY'),
      policy: clockPolicyWith({}),
      pauses: [],
    };
    expect(computeDeadlines({ ...input, receivedAt: '2040-09-28T10:00:00Z' }).extendedDue).toBe('2040-12-28');
    expect(() => computeDeadlines({ ...input, receivedAt: '2040-10-05T10:00:00Z' })).toThrow(
      'the public holidays of 2041 are not known (calendar holds 2020 to 2040)',
    );
  });
});
