import { givesUp, nextTryMilliseconds } from './retry-ladder';

describe('the retries of a source', () => {
  it.each([
    [1, 5_000],
    [2, 15_000],
    [3, 60_000],
    [8, 1_800_000],
    [19, 1_800_000],
    [21, 5_000],
  ])('wait after %d failures for %d ms', (attempts, milliseconds) => {
    expect(nextTryMilliseconds(attempts)).toBe(milliseconds);
  });

  it('never come more often than once a minute for long', () => {
    const waits = Array.from({ length: 18 }, (_, at) => nextTryMilliseconds(at + 3));
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(60_000);
  });

  it('end at twenty, and again at forty when a person asked for more', () => {
    const ends = Array.from({ length: 45 }, (_, at) => at + 1).filter(givesUp);
    expect(ends).toEqual([20, 40]);
  });
});
