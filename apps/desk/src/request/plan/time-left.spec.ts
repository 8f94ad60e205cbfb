import { timeLeft } from './time-left';

describe('the time left', () => {
  it.each([
    [0, 0, 0, 0],
    [-5_000, 0, 0, 0],
    [1, 0, 0, 1],
    [59_001, 0, 1, 0],
    [3_599_000, 0, 59, 59],
    [86_400_000, 24, 0, 0],
  ])('%i milliseconds are %i h %i min %i s', (milliseconds, hours, minutes, seconds) => {
    expect(timeLeft(milliseconds)).toEqual({ hours, minutes, seconds });
  });
});
