import { clockPolicyWith } from './clock-policy';
import { judgeExtension, nominalExtension } from './extension';

const dates = { receivedOn: '2025-03-05', nominalDue: '2025-04-05', noticeBy: '2025-04-07' };

describe('a notice of extension', () => {
  it.each([
    [undefined, 'none', false],
    ['2025-03-04', 'before-receipt', false],
    ['2025-03-05', 'valid', false],
    ['2025-04-05', 'valid', false],
    ['2025-04-06', 'valid', true],
    ['2025-04-07', 'valid', true],
    ['2025-04-08', 'late', false],
  ])('sent on %s is %s, warn: %s', (sentOn, validity, warn) => {
    expect(judgeExtension(sentOn, dates)).toEqual({ validity, warn });
  });

  it('extends to three months from the start, or by two from the unrolled date', () => {
    expect(nominalExtension('2025-01-31', '2025-02-28', clockPolicyWith({}))).toBe('2025-04-30');
    const shorter = clockPolicyWith({ 'extension.base': 'NOMINAL_PLUS_2M' });
    expect(nominalExtension('2025-01-31', '2025-02-28', shorter)).toBe('2025-04-28');
  });
});
