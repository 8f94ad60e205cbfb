import { progressOf, shownSize } from './status-words';

const standings = (...of: Parameters<typeof progressOf>) =>
  progressOf(...of)
    .map(({ standing }) => standing[0])
    .join('');

describe('progressOf', () => {
  it.each([
    ['reading', 'duuuu'],
    ['identity', 'dcuuu'],
    ['collecting', 'ddcuu'],
    ['checking', 'dddcu'],
  ] as const)('shows %s as %s', (stage, shown) => {
    expect(standings({ stage, rights: [] })).toBe(shown);
  });

  it('shows all done only when something was answered', () => {
    expect(standings({ stage: 'answered', rights: [{ right: 'access', state: 'answered' }] })).toBe('ddddd');
    expect(standings({ stage: 'answered', rights: [{ right: 'access', state: 'not-identified' }] })).toBe('');
    expect(standings({ stage: 'ended', rights: [] })).toBe('');
    expect(standings({ stage: 'joined', rights: [{ right: 'access', state: 'joined' }] })).toBe('');
  });
});

describe('shownSize', () => {
  it.each([
    [3_456_789, 'fr', '3,5 Mo'],
    [999, 'en', '999 bytes'],
    [12_300, 'nl', '12,3 kB'],
    [5_000_000_000, 'de', '5 GB'],
  ] as const)('writes %d in %s as %s', (bytes, language, shown) => {
    expect(shownSize(bytes, language).replace(/\s/gu, ' ')).toBe(shown);
  });
});
