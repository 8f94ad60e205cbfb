import { keptKey, liftingKey, readLiftingKey } from './liftings';

describe('the name of a letter that ends a restriction', () => {
  const right = { id: '7b0c', requestId: 'r', generation: 2 };

  it('says which right and which day', () => {
    expect(readLiftingKey(liftingKey(right, '2026-04-01', 0))).toEqual({
      requestedRightId: '7b0c',
      generation: 2,
      from: '2026-04-01',
    });
  });

  it('is another for another try on the same day', () => {
    expect(liftingKey(right, '2026-04-01', 1)).not.toBe(liftingKey(right, '2026-04-01', 0));
  });

  it('is another for the letter that takes it back, of which no end is read', () => {
    const kept = keptKey(liftingKey(right, '2026-04-01', 1));
    expect(kept).toBe('restriction-kept/7b0c/2/2026-04-01/1');
    expect(() => readLiftingKey(kept)).toThrow(RangeError);
  });

  it('is not read from another letter', () => {
    expect(() => readLiftingKey('restriction-answer/7b0c/2')).toThrow(RangeError);
  });
});
