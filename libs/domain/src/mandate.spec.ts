import { mandateGap, type MandateTerms, toldOutcome } from './mandate';

const MANDATE: MandateTerms = {
  isVerified: true,
  rights: ['access', 'erasure'],
  validFrom: '2026-01-01',
  validUntil: '2026-06-30',
};
const RECEIVED = '2026-01-12';

describe('mandateGap', () => {
  it.each([
    [{}, 'access', RECEIVED, null],
    [{}, 'erasure', '2026-06-30', null],
    [{ isVerified: false }, 'access', RECEIVED, 'not-verified'],
    [{}, 'objection', RECEIVED, 'right-not-covered'],
    [{ rights: [] }, 'access', RECEIVED, 'right-not-covered'],
    [{ validFrom: '2026-01-13' }, 'access', '2026-02-01', 'not-yet-valid'],
    [{ validFrom: RECEIVED }, 'access', RECEIVED, null],
    [{}, 'access', '2026-07-01', 'ended'],
    [{ validUntil: '2026-01-11' }, 'access', RECEIVED, 'ended'],
    [{ validFrom: null, validUntil: null }, 'access', '2040-01-01', null],
  ] as const)('with %j for %s on %s is %s', (changed, right, today, gap) => {
    expect(mandateGap({ ...MANDATE, ...changed }, right, [RECEIVED, today])).toBe(gap);
  });
});

describe('toldOutcome', () => {
  it.each([
    ['answered', [], 'granted'],
    ['answered', ['granted', 'not-applicable'], 'granted'],
    ['answered', ['granted', 'kept-until'], 'partly'],
    ['answered', ['partial'], 'partly'],
    ['answered', ['refused', 'kept-until'], 'refused'],
    ['refused', ['granted'], 'refused'],
    ['not-identified', [], 'refused'],
  ] as const)('of %s with %j is %s', (state, decisions, told) => {
    expect(toldOutcome(state, decisions)).toBe(told);
  });
});
