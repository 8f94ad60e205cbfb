import { formatDate, formatInstant } from './dates';

describe('formatDate', () => {
  it.each([
    ['fr', '1er février 2026'],
    ['nl', '1 februari 2026'],
    ['de', '1. Februar 2026'],
    ['en', '1 February 2026'],
  ] as const)('writes it as %s does', (language, text) => {
    expect(formatDate('2026-02-01', language)).toBe(text);
  });

  it.each(['2026-02-30', '2026-2-1', '01/02/2026', '', '2026-02-01T10:00:00Z'])('refuses %s', (value) => {
    expect(() => formatDate(value, 'fr')).toThrow(RangeError);
  });
});

describe('formatInstant', () => {
  it('shows the instant in the zone that is passed in', () => {
    const instant = new Date('2025-02-28T23:30:00Z');
    expect(formatInstant(instant, 'en', 'Europe/Brussels')).toMatch(/^1 March 2025.*00:30:00$/);
    expect(formatInstant(instant, 'en', 'UTC')).toMatch(/^28 February 2025.*23:30:00$/);
  });
});
