import { BE_STATUTORY } from '../fixtures/belgian-holidays';
import { clockPolicyWith } from './clock-policy';
import {
  FULL_JUSTIFICATION,
  judgePauses,
  mergedPauseDays,
  pauseRefusals,
  type AcceptedPause,
  type Pause,
  type PauseContext,
  type PauseJustification,
  type PauseReason,
} from './pause';

const context: PauseContext = {
  receivedOn: '2026-01-12',
  receiptDate: '2026-01-12',
  due: '2026-02-12',
  holidays: BE_STATUTORY,
  policy: clockPolicyWith({}),
};

const identity: Pause = {
  reason: 'IDENTITY',
  askedOn: '2026-01-13',
  completeOn: '2026-01-20',
  justification: FULL_JUSTIFICATION,
};

const withJustification = (reason: PauseReason, change: Partial<PauseJustification>): Pause => ({
  ...identity,
  reason,
  justification: { ...FULL_JUSTIFICATION, ...change },
});

describe('a pause', () => {
  it.each(['IDENTITY', 'MANDATE', 'CLARIFICATION'] as const)('for %s counts when all was done right', (reason) => {
    expect(pauseRefusals({ ...identity, reason }, context)).toEqual([]);
  });

  it.each([
    ['2026-01-12', []],
    ['2026-01-15', []],
    ['2026-01-16', ['asked-too-late']],
    ['2026-01-11', ['asked-before-receipt']],
    ['2026-02-13', ['asked-after-due']],
  ])('asked on %s: %j', (askedOn, reasons) => {
    expect(pauseRefusals({ ...identity, askedOn, completeOn: '2026-02-20' }, context)).toEqual(reasons);
  });

  it('counts the delay in working days: Friday to Tuesday is two', () => {
    const easter = { ...context, receivedOn: '2026-04-02', receiptDate: '2026-04-02', due: '2026-05-04' };
    expect(pauseRefusals({ ...identity, askedOn: '2026-04-08', completeOn: '2026-04-09' }, easter)).toEqual([]);
    expect(pauseRefusals({ ...identity, askedOn: '2026-04-09', completeOn: '2026-04-10' }, easter)).toEqual([
      'asked-too-late',
    ]);
  });

  it('asked between the arrival and a day of receipt that policy moved is not too early', () => {
    const moved = { ...context, receivedOn: '2026-01-09' };
    expect(pauseRefusals({ ...identity, askedOn: '2026-01-10' }, moved)).toEqual([]);
  });

  it.each([
    ['IDENTITY', { reasonableDoubt: false }, 'doubt-not-documented'],
    ['MANDATE', { reasonableDoubt: false }, 'doubt-not-documented'],
    ['IDENTITY', { alreadyAuthenticated: true }, 'already-authenticated'],
    ['CLARIFICATION', { largeVolume: false }, 'volume-not-large'],
    ['CLARIFICATION', { scopeUnclear: false }, 'scope-not-unclear'],
    ['IDENTITY', { onlyMissingItemAsked: false }, 'more-than-missing-asked'],
    ['CLARIFICATION', { otherWorkContinues: false }, 'other-work-stopped'],
    ['MANDATE', { personTold: false }, 'person-not-told'],
  ] as const)('for %s with %j is refused: %s', (reason, change, refusal) => {
    expect(pauseRefusals(withJustification(reason, change), context)).toEqual([refusal]);
  });

  it('names every reason at once', () => {
    const bad = {
      ...withJustification('IDENTITY', { reasonableDoubt: false, personTold: false }),
      askedOn: '2026-02-02',
    };
    expect(pauseRefusals({ ...bad, completeOn: '2026-02-01' }, context)).toEqual([
      'asked-too-late',
      'complete-before-asked',
      'doubt-not-documented',
      'person-not-told',
    ]);
  });

  it('for a fee exists only where the United Kingdom reading is chosen', () => {
    const fee: Pause = { ...identity, reason: 'FEE' };
    expect(pauseRefusals(fee, context)).toEqual(['fee-does-not-pause']);
    const uk = { ...context, policy: clockPolicyWith({ 'clock.pausePolicy': 'ICO_RESTART' }) };
    expect(pauseRefusals(fee, uk)).toEqual([]);
  });

  it('without an end does not count yet', () => {
    const open: Pause = { reason: 'IDENTITY', askedOn: '2026-01-13', justification: FULL_JUSTIFICATION };
    expect(judgePauses([open, identity], context)).toEqual({
      accepted: [identity],
      refused: [{ pause: open, reasons: ['not-complete'] }],
    });
  });
});

describe('the days of several pauses', () => {
  const days = (...spans: [string, string][]) =>
    mergedPauseDays(spans.map(([askedOn, completeOn]): AcceptedPause => ({ ...identity, askedOn, completeOn })));

  it.each([
    [[['2026-01-13', '2026-01-20']], 7],
    [[['2026-01-13', '2026-01-13']], 0],
    [
      [
        ['2026-01-13', '2026-01-20'],
        ['2026-01-14', '2026-01-22'],
      ],
      9,
    ],
    [
      [
        ['2026-01-14', '2026-01-22'],
        ['2026-01-13', '2026-01-20'],
      ],
      9,
    ],
    [
      [
        ['2026-01-13', '2026-01-30'],
        ['2026-01-14', '2026-01-15'],
        ['2026-01-20', '2026-01-31'],
      ],
      18,
    ],
    [
      [
        ['2026-01-13', '2026-01-15'],
        ['2026-01-15', '2026-01-16'],
      ],
      3,
    ],
    [
      [
        ['2026-01-13', '2026-01-15'],
        ['2026-01-16', '2026-01-20'],
      ],
      6,
    ],
    [[], 0],
  ] as [[string, string][], number][])('%j last %i days', (spans, expected) => {
    expect(days(...spans)).toBe(expected);
  });
});
