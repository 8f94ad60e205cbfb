import { toneOf } from './urgency';

describe('how loud a date is shown', () => {
  it.each([
    ['overdue', 1, 'danger'],
    ['due-today', 0, 'danger'],
    ['days-left', 1, 'attention'],
    ['days-left', 7, 'attention'],
    ['days-left', 8, 'calm'],
    ['answered-in-time', 3, 'good'],
    ['answered-late', 1, 'attention'],
    ['no-clock', 0, 'neutral'],
  ] as const)('%s, %i days: %s', (key, days, tone) => {
    expect(toneOf({ key, days })).toBe(tone);
  });
});
