import { periodWords } from './period-words';

describe('a retention period in words', () => {
  it.each([
    ['P7Y', 'fr', '7 ans'],
    ['P1Y', 'fr', '1 an'],
    ['P1M', 'nl', '1 maand'],
    ['P12M', 'nl', '12 maanden'],
    ['P10Y', 'de', '10 Jahre'],
    ['P14D', 'de', '14 Tage'],
    ['P2Y6M', 'en', '2 years and 6 months'],
    ['P90D', 'en', '90 days'],
  ] as const)('%s in %s is "%s"', (period, language, words) => {
    expect(periodWords(period, language)).toBe(words);
  });

  it.each(['', 'P', 'P1W', 'PT1H', '7Y'])('refuses %j', (period) => {
    expect(() => periodWords(period, 'en')).toThrow(RangeError);
  });
});
