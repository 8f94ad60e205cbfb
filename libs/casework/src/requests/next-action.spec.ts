import { REQUEST_STATES } from '@habeas/domain';
import { nextActionOf, type Situation } from './next-action';

const situation = (state: Situation['request']['state'], more: Partial<Situation> = {}): Situation => ({
  request: { state, answerBy: '2026-04-02', internalTarget: '2026-03-26', needsPersonBecause: null },
  rights: [],
  sourceTasks: [],
  subjectUnclear: false,
  packageReleased: false,
  stepsHalted: false,
  ...more,
});

describe('the next action', () => {
  it('is to answer what is asked beside the rights, by its own date where that is sooner', () => {
    const asked = { openMatters: [{ due: '2026-03-16' }, { due: null }] };
    expect(nextActionOf(situation('in-progress', asked))).toMatchObject({ key: 'answer-matter', by: '2026-03-16' });
    expect(nextActionOf(situation('identity', { openMatters: [{ due: null }] }))).toMatchObject({
      key: 'answer-matter',
      owner: 'office',
      by: '2026-03-26',
    });
    expect(nextActionOf(situation('to-read', asked))).toMatchObject({ key: 'read', by: '2026-03-16' });
    expect(nextActionOf(situation('in-progress', { ...asked, stepsHalted: true })).key).toBe('mend-source');
  });

  it('is to settle the mandate where a right waits for it, and nothing else is the office’s', () => {
    const waiting = { mandateWaits: true, rights: [{ state: 'awaiting-identity' as const }] };
    expect(nextActionOf(situation('identity', waiting))).toMatchObject({ key: 'settle-mandate', owner: 'office' });
    expect(nextActionOf(situation('in-progress', waiting)).key).toBe('settle-mandate');
    expect(nextActionOf(situation('identity', { ...waiting, subjectUnclear: true })).key).toBe('choose-subject');
  });

  it.each(REQUEST_STATES)('of a request that is %s has an owner; an open one has a date too', (state) => {
    const next = nextActionOf(situation(state));
    const ended = state === 'closed' || state === 'purged';
    expect(next.owner === 'nobody').toBe(ended);
    expect(next.by === null).toBe(ended);
  });

  it('is a colleague’s as soon as a source is stuck, whatever else is going on', () => {
    const next = nextActionOf(
      situation('in-progress', {
        rights: [{ state: 'collecting' }],
        sourceTasks: [{ state: 'running' }, { state: 'stuck' }],
      }),
    );
    expect(next).toEqual({ key: 'mend-source', owner: 'office', by: '2026-03-26' });
  });

  it('is a colleague’s while a step at a source is halted or showed what should be gone', () => {
    const executing = { rights: [{ state: 'executing' as const }] };
    expect(nextActionOf(situation('in-progress', { ...executing, stepsHalted: true })).key).toBe('mend-source');
    expect(nextActionOf(situation('in-progress', executing)).key).toBe('wait-for-sources');
  });

  it('is a colleague’s again, by the day of its confirmation, when what was promised for a later day halts', () => {
    const halted = { stepsHalted: true, confirmBy: '2026-05-09' };
    for (const state of ['answered', 'closed'] as const)
      expect(nextActionOf(situation(state, halted))).toEqual({ key: 'mend-source', owner: 'office', by: '2026-05-09' });
    expect(nextActionOf(situation('answered', { confirmBy: '2026-05-09' })).key).toBe('close');
  });

  it('waits for the sources while none is stuck', () => {
    const next = nextActionOf(
      situation('in-progress', { rights: [{ state: 'collecting' }], sourceTasks: [{ state: 'error' }] }),
    );
    expect(next.key).toBe('wait-for-sources');
  });

  it('is a colleague’s when a reopened request has nothing under way', () => {
    expect(nextActionOf(situation('in-progress', { rights: [{ state: 'answered' }] })).key).toBe('decide');
  });

  it('is a colleague’s when no code can go anywhere: the person would wait for nothing', () => {
    const calm = situation('identity');
    const next = nextActionOf({ ...calm, request: { ...calm.request, needsPersonBecause: 'no-contact-on-file' } });
    expect(next.key).toBe('settle-identity');
  });

  it('is approval once the package is there', () => {
    expect(nextActionOf(situation('in-progress', { rights: [{ state: 'awaiting-approval' }] })).key).toBe('approve');
  });

  it('is a choice, not a wait, when several persons share the proven contact', () => {
    expect(nextActionOf(situation('identity', { subjectUnclear: true })).key).toBe('choose-subject');
    expect(nextActionOf(situation('identity')).key).toBe('wait-for-identity');
  });

  it.each(['in-progress', 'joined', 'answered', 'closed'] as const)(
    'of one that is %s is a new message, until it is dealt with',
    (state) => {
      const calm = situation(state);
      const next = nextActionOf({ ...calm, request: { ...calm.request, needsPersonBecause: 'new-message' } });
      expect(next).toMatchObject({ key: 'attend', owner: 'office' });
    },
  );
});
