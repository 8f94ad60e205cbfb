import { progressOf } from './progress';

type Step = Parameters<typeof progressOf>[0][number];
const EVIDENCE = { at: '2026-01-12T10:00:00.000Z', repeated: false };

const erase = (source: string, state: Step['state']): Step => ({
  ...{ source, operation: 'erase', round: 1, part: '', state, evidence: null },
});
const look = (
  source: string,
  state: Step['state'],
  result?: 'gone' | 'still-there' | 'come-back',
  round = 1,
): Step => ({
  ...{ source, operation: 'verify', round, part: '', state },
  evidence: result ? { ...EVIDENCE, collections: [{ collection: 'c', affected: 0, remaining: 0, result }] } : null,
});

describe('the steps of an erasure', () => {
  it('are complete only when each source did its part, was asked again, and showed nothing more', () => {
    const crm = [erase('crm', 'done'), look('crm', 'done', 'gone')];
    expect(progressOf([...crm, erase('tv', 'done'), look('tv', 'done', 'gone')])).toBe('complete');
    expect(progressOf([...crm, erase('tv', 'done'), look('tv', 'planned')])).toBe('working');
    expect(progressOf([...crm, erase('tv', 'done')])).toBe('working');
    expect(progressOf([...crm, erase('tv', 'error')])).toBe('working');
    expect(progressOf([...crm, erase('tv', 'planned')])).toBe('working');
  });

  it('wait for what stays to be restricted, and for the source to show it', () => {
    const crm = [erase('crm', 'done'), look('crm', 'done', 'gone')];
    const restrict = (state: Step['state']): Step => ({ ...erase('billing', state), operation: 'restrict' });
    expect(progressOf([...crm, restrict('planned')])).toBe('working');
    expect(progressOf([...crm, restrict('stuck')])).toBe('halted');
    expect(progressOf([...crm, restrict('done')])).toBe('complete');
    expect(progressOf([restrict('done')])).toBe('complete');
    const again = (state: Step['state'], result?: 'as-ordered' | 'not-as-ordered'): Step => ({
      ...{ source: 'billing', operation: 'recheck', round: 1, part: 'restrict/1', state },
      evidence: result ? { ...EVIDENCE, collections: [{ collection: 'c', affected: 0, remaining: 1, result }] } : null,
    });
    expect(progressOf([...crm, restrict('done'), again('planned')])).toBe('working');
    expect(progressOf([...crm, restrict('done'), again('done', 'as-ordered')])).toBe('complete');
    const failed = [...crm, restrict('done'), again('done', 'not-as-ordered')];
    expect(progressOf(failed)).toBe('failed');
    const anew = { ...restrict('done'), round: 2, part: 'restrict/1' };
    expect(progressOf([...failed, { ...anew, state: 'planned' }])).toBe('working');
    expect(progressOf([...failed, anew])).toBe('complete');
  });

  it('do not wait for the look after a week', () => {
    expect(progressOf([erase('crm', 'done'), look('crm', 'done', 'gone'), look('crm', 'planned', undefined, 2)])).toBe(
      'complete',
    );
  });

  it.each(['refused', 'stuck'] as const)('are halted while one is %s, whatever the others did', (state) => {
    expect(progressOf([erase('crm', 'done'), look('crm', 'done', 'gone'), erase('tv', state)])).toBe('halted');
    expect(progressOf([erase('crm', 'done'), look('crm', state)])).toBe('halted');
  });

  it('have failed when a source shows what should be gone', () => {
    expect(progressOf([erase('crm', 'done'), look('crm', 'done', 'still-there')])).toBe('failed');
  });

  it('are never complete without a step', () => {
    expect(progressOf([])).toBe('working');
    expect(progressOf([erase('crm', 'cancelled')])).toBe('working');
  });
});
