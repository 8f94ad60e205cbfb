import { BE_STATUTORY } from '../fixtures/belgian-holidays';
import { clockPolicyWith } from './clock-policy';
import { computeDeadlines } from './deadline';
import { FULL_JUSTIFICATION } from './pause';
import { answerTimeliness, daysLeft, standingTowards } from './standing';

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

describe('where a day stands', () => {
  it.each([
    ['2026-02-10', 'days-left', 2],
    ['2026-02-12', 'due-today', 0],
    ['2026-02-13', 'overdue', -1],
  ])('on %s: %s (%i)', (today, state, left) => {
    expect(standingTowards(today, plain.answerBy)).toEqual({ date: '2026-02-12', state, daysLeft: left });
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
    expect(answerTimeliness('2026-04-20', extended)).toBe('relies-on-pause');
    expect(answerTimeliness('2026-04-21', extended)).toBe('late');
    expect(answerTimeliness('2026-04-13', void_)).toBe('late');
  });
});
