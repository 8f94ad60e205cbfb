import { reminderStep } from './reminder-step';

const LADDER = [10, 5, 3, 1];
const NONE: ReadonlySet<string> = new Set();

describe('reminderStep', () => {
  it.each([
    ['2026-03-02', '2026-03-17', null],
    ['2026-03-03', '2026-03-17', '10'],
    ['2026-03-09', '2026-03-17', '10'],
    ['2026-03-10', '2026-03-17', '5'],
    ['2026-03-12', '2026-03-17', '3'],
    ['2026-03-16', '2026-03-17', '1'],
    ['2026-03-17', '2026-03-17', '1'],
    ['2026-03-18', '2026-03-17', 'overdue'],
  ])('on %s for %s: %s', (today, answerBy, step) => {
    expect(reminderStep(today, answerBy, LADDER, NONE)?.step ?? null).toBe(step);
  });

  it('counts working days: a holiday between brings the reminder forward', () => {
    expect(reminderStep('2026-03-09', '2026-03-17', LADDER, new Set(['2026-03-11']))?.step).toBe('5');
  });
});
