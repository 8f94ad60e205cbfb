import { ladderOf, rungDue } from './ladder';

const LADDER = ladderOf({
  dueWorkingDays: 5,
  remindAfterWorkingDays: [4, 2],
  deputyAfterWorkingDays: 6,
  officerAfterWorkingDays: 6,
  linkLifeDays: 21,
  delegateDomains: [],
});
const due = (taken: number, today: string, holidays = new Set<string>()) =>
  rungDue(LADDER, taken, '2026-05-04', today, holidays);

describe('the ladder of reminders', () => {
  it('counts working days from the day of asking, holidays and weekends left out', () => {
    expect(due(0, '2026-05-05')).toBeNull();
    expect(due(0, '2026-05-06')).toEqual({ rung: 'reminder', reached: 1 });
    expect(due(0, '2026-05-06', new Set(['2026-05-05']))).toBeNull();
    expect(due(1, '2026-05-07')).toBeNull();
    expect(due(1, '2026-05-08')).toEqual({ rung: 'reminder', reached: 2 });
    expect(due(2, '2026-05-11')).toBeNull();
  });

  it('takes the highest of several steps that came together or were missed, and each once', () => {
    expect(due(2, '2026-05-12')).toEqual({ rung: 'officer', reached: 4 });
    expect(due(0, '2026-06-30')).toEqual({ rung: 'officer', reached: 4 });
    expect(due(4, '2026-06-30')).toBeNull();
  });
});
