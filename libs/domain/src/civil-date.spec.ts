import {
  addDays,
  dayOfWeek,
  daysBetween,
  firstInstantOf,
  isIsoDate,
  lastInstantOf,
  localDateOf,
  localTimeOf,
} from './civil-date';

describe('calendar days', () => {
  it.each([
    ['2026-02-28', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['20260101', false],
    ['2026-01-01T00:00', false],
    ['', false],
  ])('%s is one: %s', (value, expected) => {
    expect(isIsoDate(value)).toBe(expected);
  });

  it('belong to a zone', () => {
    expect(localDateOf('2025-02-28T23:30:00Z', 'Europe/Brussels')).toBe('2025-03-01');
    expect(localDateOf('2025-02-28T23:30:00Z', 'UTC')).toBe('2025-02-28');
    expect(localTimeOf('2025-07-01T15:00:30Z', 'Europe/Brussels')).toBe('17:00:30');
  });

  it.each([
    ['2025-04-30', 'Europe/Brussels', '2025-04-30T21:59:59Z'],
    ['2025-01-30', 'Europe/Brussels', '2025-01-30T22:59:59Z'],
    ['2025-03-30', 'Europe/Brussels', '2025-03-30T21:59:59Z'],
    ['2025-10-26', 'Europe/Brussels', '2025-10-26T22:59:59Z'],
    ['2025-04-24', 'Africa/Cairo', '2025-04-24T21:59:59Z'],
  ])('%s ends in %s at %s, also when the clocks change', (date, zone, instant) => {
    expect(lastInstantOf(date, zone)).toBe(instant);
  });

  it.each([
    ['2026-01-15', 'Europe/Brussels', '2026-01-14T23:00:00Z'],
    ['2026-07-15', 'Europe/Brussels', '2026-07-14T22:00:00Z'],
    ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00Z'],
  ])('%s begins in %s at %s', (date, zone, instant) => {
    expect(firstInstantOf(date, zone)).toBe(instant);
  });

  it('are counted across a change of clocks', () => {
    expect(daysBetween('2025-03-29', '2025-03-31')).toBe(2);
    expect(daysBetween('2025-03-31', '2025-03-29')).toBe(-2);
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(dayOfWeek('2026-01-11')).toBe(7);
  });
});
