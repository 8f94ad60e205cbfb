import { farthestRung, reachedRungs } from './reached-rungs';

const POLICY = { workingDaysBefore: [10, 5], officerWorkingDaysBefore: 3, headWorkingDaysBefore: 0, digestAt: '07:30' };
const NONE: ReadonlySet<string> = new Set();
const steps = (today: string, policy: Parameters<typeof reachedRungs>[2] = POLICY) =>
  reachedRungs(today, '2026-03-17', policy, NONE).map(({ audience, step }) => `${audience} ${step}`);

describe('reachedRungs', () => {
  it.each([
    ['2026-03-02', []],
    ['2026-03-03', ['team 10']],
    ['2026-03-11', ['team 5']],
    ['2026-03-12', ['team 5', 'officer officer-3']],
    ['2026-03-16', ['team 5', 'officer officer-3']],
    ['2026-03-17', ['team 5', 'officer officer-3', 'head head-0']],
    ['2026-03-18', ['team overdue', 'officer officer-overdue', 'head head-overdue']],
  ])('on %s: %j', (today, expected) => {
    expect(steps(today)).toEqual(expected);
  });

  it('tells no head of the office where the policy names no day for it, however late', () => {
    const { headWorkingDaysBefore: _, ...without } = POLICY;
    expect(steps('2026-04-30', without)).toEqual(['team overdue', 'officer officer-overdue']);
  });

  it('begins below what was reached when the question came, but hides nothing from those above', () => {
    const of = (today: string, from: string) =>
      reachedRungs(today, '2026-03-17', POLICY, NONE, from).map(({ audience, step }) => `${audience} ${step}`);
    expect(of('2026-03-03', '2026-03-03')).toEqual([]);
    expect(of('2026-03-10', '2026-03-03')).toEqual(['team 5']);
    expect(of('2026-03-03', '2026-03-02')).toEqual(['team 10']);
    expect(of('2026-03-16', '2026-03-16')).toEqual(['officer officer-3']);
    expect(of('2026-03-18', '2026-03-16')[0]).toBe('team overdue');
  });

  it('looks as far ahead as the first who is told', () => {
    expect(farthestRung(POLICY)).toBe(10);
    expect(farthestRung({ ...POLICY, officerWorkingDaysBefore: 15 })).toBe(15);
  });
});
