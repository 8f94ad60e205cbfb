import { isLawful, type OthersRule, settledByRule } from './others-data';

const give: OthersRule = { kind: 'text', outcome: 'give', ground: null, unlessSeen: true };

describe('what becomes of values that may speak of others', () => {
  it('needs a ground exactly where something is not given', () => {
    expect(isLawful('text', { outcome: 'give', ground: null })).toBe(true);
    expect(isLawful('text', { outcome: 'give', ground: 'rights-of-others' })).toBe(false);
    expect(isLawful('text', { outcome: 'mask', ground: null })).toBe(false);
    expect(isLawful('number', { outcome: 'leave-out', ground: 'communications-secrecy' })).toBe(true);
  });

  it.each(['voice', 'image'] as const)('never masks a %s: a program cannot', (kind) => {
    expect(isLawful(kind, { outcome: 'mask', ground: 'rights-of-others' })).toBe(false);
    expect(isLawful(kind, { outcome: 'leave-out', ground: 'rights-of-others' })).toBe(true);
  });

  it('is settled by the rule for its kind, and only while nobody else was seen', () => {
    expect(settledByRule([give], 'text', 0)).toEqual({ outcome: 'give', ground: null });
    expect(settledByRule([give], 'text', 1)).toBeNull();
    expect(settledByRule([give], 'image', 0)).toBeNull();
    expect(settledByRule([{ ...give, unlessSeen: false }], 'text', 9)).toEqual({ outcome: 'give', ground: null });
  });
});
