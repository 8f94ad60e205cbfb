import { isDoneAnew, isNotAsOrdered, lookPart, markProgress } from './mark-standing';
import type { SourceStep, StepEvidence } from './source-step.entity';

type Result = NonNullable<StepEvidence['collections'][number]['result']>;

const evidence = (result: Result): StepEvidence => ({
  ...{ at: '2026-03-02T10:00:00.000Z', repeated: false },
  collections: [{ collection: 'customers', affected: 0, remaining: 1, excess: 0, result }],
});
const effect = (state: SourceStep['state'], more: Partial<SourceStep> = {}) => ({
  ...{ source: 'crm', operation: 'restrict' as const, round: 1, part: '', state, evidence: null },
  ...more,
});
const look = (state: SourceStep['state'], result: Result | null = null, more: Partial<SourceStep> = {}) => ({
  ...{ source: 'crm', operation: 'recheck' as const, round: 1, part: 'restrict/1', state },
  evidence: result && evidence(result),
  ...more,
});
const progress = (...steps: ReturnType<typeof effect | typeof look>[]) => markProgress(steps, 'restrict');

describe('how far a restriction is at its sources', () => {
  it('is not complete when a source says that it did it, but when it was asked again and showed it', () => {
    expect(progress(effect('done'), look('planned'))).toBe('working');
    expect(progress(effect('done'), look('done', 'as-ordered'))).toBe('complete');
    expect(progress(effect('done'), look('done', 'not-as-ordered'))).toBe('failed');
    expect(progress(effect('done'), look('done', 'not-found'))).toBe('failed');
    expect(progress(effect('done'), look('stuck'))).toBe('halted');
  });

  it('does not wait for the look after a week, nor for one at what a person did', () => {
    expect(progress(effect('done'), look('done', 'as-ordered'), look('planned', null, { round: 2 }))).toBe('complete');
    expect(progress(effect('done'))).toBe('complete');
  });

  it('follows what was ordered anew, and forgets the look that failed', () => {
    const failed = [effect('done'), look('done', 'not-as-ordered')];
    const anew = effect('done', { round: 2, part: 'restrict/1' });
    const seen = (result: Result) => look('done', result, { part: 'restrict/2/restrict/1' });
    expect(progress(...failed, effect('planned', { round: 2, part: 'restrict/1' }))).toBe('working');
    expect(progress(...failed, anew, seen('as-ordered'))).toBe('complete');
    expect(progress(...failed, anew, seen('not-as-ordered'))).toBe('failed');
    expect(progress(...failed, effect('cancelled', { round: 2, part: 'restrict/1' }))).toBe('failed');
  });

  it('takes no look at another source, or at another effect, for its own', () => {
    expect(progress(effect('done'), look('planned'), look('done', 'as-ordered', { source: 'tv' }))).toBe('working');
    expect(progress(effect('done'), look('done', 'not-as-ordered', { part: 'lift/1' }))).toBe('complete');
    expect(isDoneAnew(effect('done'), [effect('done', { source: 'tv', round: 2, part: 'restrict/1' })])).toBe(false);
  });

  it('names the parts of looks so that none is another’s', () => {
    expect(lookPart(effect('done', { part: 'addresses', round: 2 }))).toBe('restrict/2/addresses');
    expect(isNotAsOrdered({ operation: 'verify', evidence: evidence('still-there') })).toBe(false);
  });
});
