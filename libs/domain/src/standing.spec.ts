import { BE_STATUTORY } from '../fixtures/belgian-holidays';
import { clockPolicyWith } from './clock-policy';
import { computeDeadlines } from './deadline';
import { FULL_JUSTIFICATION } from './pause';
import { answerTimeliness, daysLeft, standing } from './standing';

const ledger = {
  receivedAt: '2026-01-12T09:00:00Z',
  zone: 'Europe/Brussels',
  holidays: BE_STATUTORY,
  policy: clockPolicyWith({}),
  pauses: [
    { reason: 'IDENTITY', askedOn: '2026-01-13', completeOn: '2026-01-20', justification: FULL_JUSTIFICATION },
  ] as const,
};
const plain = computeDeadlines(ledger);
const extended = computeDeadlines({ ...ledger, extensionNoticeOn: '2026-02-02' });
const void_ = computeDeadlines({ ...ledger, extensionNoticeOn: '2026-02-20' });

describe('where a request stands', () => {
  it.each([
    ['2026-02-10', 'days-left', 2, 'days-left', 9],
    ['2026-02-12', 'due-today', 0, 'days-left', 7],
    ['2026-02-13', 'overdue', -1, 'days-left', 6],
    ['2026-02-19', 'overdue', -7, 'due-today', 0],
    ['2026-02-20', 'overdue', -8, 'overdue', -1],
  ])('on %s: strict %s (%i), if the pause holds %s (%i)', (today, strict, left, paused, pausedLeft) => {
    expect(standing(today, plain)).toMatchObject({
      strict: { date: '2026-02-12', state: strict, daysLeft: left },
      ifPauseHolds: { date: '2026-02-19', state: paused, daysLeft: pausedLeft },
      extensionNotice: { date: '2026-02-12', state: strict },
    });
  });

  it('is measured by the extended date once a valid notice was sent, and by the first after a void one', () => {
    expect(standing('2026-04-10', extended)).toMatchObject({
      strict: { date: '2026-04-13', daysLeft: 3 },
      ifPauseHolds: { date: '2026-04-20', daysLeft: 10 },
      extensionNotice: null,
    });
    expect(standing('2026-04-10', void_).strict).toMatchObject({ date: '2026-02-12', state: 'overdue' });
  });

  it('counts calendar days', () => {
    expect(daysLeft('2026-03-27', '2026-03-30')).toBe(3);
  });
});

describe('an answer', () => {
  it.each([
    ['2026-02-12', 'in-time'],
    ['2026-02-13', 'relies-on-pause'],
    ['2026-02-19', 'relies-on-pause'],
    ['2026-02-20', 'late'],
  ])('sent on %s is %s', (sentOn, expected) => {
    expect(answerTimeliness(sentOn, plain)).toBe(expected);
  });

  it('sent after month one is in time once extended', () => {
    expect(answerTimeliness('2026-04-13', extended)).toBe('in-time');
    expect(answerTimeliness('2026-04-13', void_)).toBe('late');
  });
});
