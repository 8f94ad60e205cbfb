import { sourceReason } from './source-reason';

describe('why a source gave less than everything', () => {
  it.each([
    ['exempt', 'The police asked to keep it', 'The police asked to keep it'],
    ['found', 'The badges are kept by the landlord', 'The badges are kept by the landlord'],
    ['found', null, null],
    ['nothing', 'something old', null],
  ] as const)('%s with %j is said as %j', (state, exemptReason, said) => {
    expect(sourceReason(state, exemptReason, 'en')).toBe(said);
  });

  it('is said of one that could not be asked, whatever it said before', () => {
    expect(sourceReason('failed', 'something old', 'en')).toMatch(/\w/);
    expect(sourceReason('failed', 'something old', 'en')).not.toContain('old');
  });
});
