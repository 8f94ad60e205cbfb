import { dayInWords, exactMoment, momentInWords, sizeInWords } from './dates';

describe('dates in words', () => {
  it('shows a civil date as that day, in whatever zone the reader sits', () => {
    expect(dayInWords('2026-02-12', 'en', 'Pacific/Auckland')).toBe('Thu, 12 Feb 2026');
    expect(dayInWords('2026-02-12', 'fr')).toContain('févr.');
  });

  it('shows an instant in the zone of the controller, not in UTC', () => {
    expect(momentInWords('2025-02-28T23:30:00.000Z', 'en')).toContain('1 Mar 2025');
  });

  it('gives the exact instant with both clocks', () => {
    expect(exactMoment('2026-07-01T10:00:00.000Z', 'nl')).toContain('2026-07-01T10:00:00.000Z');
  });

  it('gives back what is no date, so that nothing disappears', () => {
    expect(dayInWords('soon', 'de')).toBe('soon');
  });

  it('writes sizes short', () => {
    expect(sizeInWords(0, 'en')).toBe('0 bytes');
    expect(sizeInWords(4_812_331, 'fr')).toMatch(/4,8/);
  });
});
