import { addMonthsClamped } from './civil-month';

describe('months', () => {
  it.each([
    ['2024-03-05', 1, '2024-04-05'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2025-02-28', 1, '2025-03-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2025-12-31', 1, '2026-01-31'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonthsClamped(date, months)).toBe(expected);
  });

  it('are not added one after the other', () => {
    expect(addMonthsClamped('2026-01-31', 3)).not.toBe(addMonthsClamped(addMonthsClamped('2026-01-31', 1), 2));
  });

  it('refuses a day that does not exist', () => {
    expect(() => addMonthsClamped('2026-02-30', 1)).toThrow(RangeError);
  });
});
