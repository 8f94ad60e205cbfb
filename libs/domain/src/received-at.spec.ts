import { isZone, parseReceivedAt } from './received-at';

describe('when something was received', () => {
  it.each([
    ['2026-01-12T10:00', '2026-01-12T09:00:00Z'],
    ['2026-07-12T10:00:30', '2026-07-12T08:00:30Z'],
    ['2026-01-12 10:00', '2026-01-12T09:00:00Z'],
    ['2026-01-12', '2026-01-11T23:00:00Z'],
    ['2025-02-28T23:30Z', '2025-02-28T23:30:00Z'],
    ['2026-01-12T10:00:00+13:00', '2026-01-11T21:00:00Z'],
    ['2026-01-12T10:00:00.123Z', '2026-01-12T10:00:00.123Z'],
    ['2025-03-30T02:30', '2025-03-30T01:30:00Z'],
    ['2025-10-26T02:30', '2025-10-26T00:30:00Z'],
  ])('%s in Brussels is %s', (text, instant) => {
    expect(parseReceivedAt(text, 'Europe/Brussels')).toBe(instant);
  });

  it('takes the first moment of a day that begins at one o’clock', () => {
    expect(parseReceivedAt('2025-04-25', 'Africa/Cairo')).toBe('2025-04-24T22:00:00Z');
  });

  it.each([
    '',
    'yesterday',
    '2026-02-30',
    '2026-01-12T25:00',
    '12/01/2026',
    '2026-01-12T10',
    '2026-01-12T10:00Z[UTC]',
    '-1',
    '2026-13-01T00:00Z',
  ])('%j is not read', (text) => {
    expect(parseReceivedAt(text, 'Europe/Brussels')).toBeNull();
  });
});

describe('a zone', () => {
  it.each([
    ['Europe/Brussels', true],
    ['UTC', true],
    ['Pacific/Tongatapu', true],
    ['Europe/Nowhere', false],
    ['', false],
  ])('%s is known: %s', (zone, known) => {
    expect(isZone(zone)).toBe(known);
  });
});
