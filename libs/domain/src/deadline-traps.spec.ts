import { BE_STATUTORY } from '../fixtures/belgian-holidays';
import { BRUSSELS, dates } from '../fixtures/dates';
import { clockPolicyWith } from './clock-policy';
import { computeDeadlines } from './deadline';
import { FULL_JUSTIFICATION } from './pause';

describe('traps', () => {
  it.each([
    [
      'a requester in UTC+13 is read in the zone of the controller',
      '2025-03-01T11:30:00+13:00',
      '2025-02-28',
      '2025-03-28',
    ],
    ['23:59 UTC is the next day in Brussels', '2025-06-30T23:59:00Z', '2025-07-01', '2025-08-01'],
    ['22:59:59Z in winter is still the same day', '2025-01-15T22:59:59Z', '2025-01-15', '2025-02-17'],
    ['23:00Z in winter is the next day', '2025-01-15T23:00:00Z', '2025-01-16', '2025-02-17'],
    ['an hour that summer time skips', '2025-03-30T02:30', '2025-03-30', '2025-04-30'],
    ['an hour that winter time repeats', '2025-10-26T02:30', '2025-10-26', '2025-11-26'],
    ['29 February', '2028-02-29', '2028-02-29', '2028-03-29'],
    ['30 January of a leap year', '2028-01-30', '2028-01-30', '2028-02-29'],
    ['31 December', '2025-12-31', '2025-12-31', '2026-02-02'],
    ['31 May to 30 June', '2024-05-31', '2024-05-31', '2024-07-01'],
    ['Christmas Eve, due on a Friday', '2024-12-24', '2024-12-24', '2025-01-24'],
    ['due on Labour Day', '2025-04-01', '2025-04-01', '2025-05-02'],
    ['due on Ascension Day', '2026-04-14', '2026-04-14', '2026-05-15'],
    ['due on All Saints on a Friday', '2024-10-01', '2024-10-01', '2024-11-04'],
    ['15 November is a working day', '2024-10-15', '2024-10-15', '2024-11-15'],
    ['due on Assumption on a Friday', '2025-07-15', '2025-07-15', '2025-08-18'],
  ])('%s', (_, received, receiptDate, due) => {
    expect(dates(received)).toMatchObject({ receiptDate, due });
  });

  it('three months at once are not one and then two', () => {
    expect(dates('2026-01-31').nominalExtendedDue).toBe('2026-04-30');
  });

  it('the due day ends at 22:59:59Z in winter and a day of rest in another zone ends there', () => {
    expect(dates('2025-01-06').dueInstant).toBe('2025-02-06T22:59:59Z');
    expect(dates('2025-01-06', { zone: 'Pacific/Auckland' }).dueInstant).toBe('2025-02-06T10:59:59Z');
  });

  it('the due day may itself have 23 or 25 hours', () => {
    expect(dates('2029-02-25', { policy: {} }).due).toBe('2029-03-26');
    const sunday = { holidays: new Set<string>(), policy: clockPolicyWith({}), pauses: [], zone: 'Africa/Cairo' };
    const read = computeDeadlines({ ...sunday, receivedAt: '2025-03-24T12:00:00Z' });
    expect(read).toMatchObject({ due: '2025-04-24', dueInstant: '2025-04-24T21:59:59Z' });
  });

  it('the internal target is five working days before the strict date, past holidays', () => {
    expect(dates('2026-01-12').internalTarget).toBe('2026-02-05');
    expect(dates('2025-03-25').internalTarget).toBe('2025-04-17');
    expect(dates('2025-03-25', { policy: { 'safety.internalTargetWorkingDays': '0' } }).internalTarget).toBe(
      '2025-04-25',
    );
  });

  it('overlapping pauses count once', () => {
    const read = dates('2026-01-12', {
      pauses: [
        ['2026-01-13', '2026-01-20'],
        ['2026-01-14', '2026-01-22', 'MANDATE'],
      ],
    });
    expect(read).toMatchObject({ acceptedPauseDays: 9, dueIfPauseHolds: '2026-02-23' });
  });

  it('under ICO_RESTART a clarification suspends, and only as far as it outlasts the restart', () => {
    const policy = { 'clock.pausePolicy': 'ICO_RESTART' };
    expect(
      dates('2026-01-12', { policy, pauses: [['2026-01-13', '2026-01-20', 'CLARIFICATION']] }).dueIfPauseHolds,
    ).toBe('2026-02-19');
    const both = dates('2026-01-12', {
      policy,
      pauses: [
        ['2026-01-13', '2026-01-20'],
        ['2026-01-14', '2026-01-23', 'CLARIFICATION'],
      ],
    });
    expect(both.dueIfPauseHolds).toBe('2026-02-23');
  });

  it('COMPLETE_INFO moves the strict date, counts the pause once and warns for ever', () => {
    const read = dates('2026-01-12', {
      policy: { 'clock.anchor': 'COMPLETE_INFO' },
      pauses: [['2026-01-13', '2026-01-20']],
    });
    expect(read).toMatchObject({ receiptDate: '2026-01-12', due: '2026-02-20', dueIfPauseHolds: '2026-02-20' });
    expect(read.reasons.find((why) => why.key === 'start.complete-info')?.params).toMatchObject({
      strictDue: '2026-02-12',
    });
    expect(dates('2026-01-12').reasons.some((why) => why.key === 'start.complete-info')).toBe(false);
  });

  it('COMPLETE_INFO does not move by a question that was asked too late', () => {
    const policy = { 'clock.anchor': 'COMPLETE_INFO' };
    expect(dates('2026-01-12', { policy, pauses: [['2026-02-02', '2026-02-09']] }).due).toBe('2026-02-12');
  });

  it('a notice older than the request extends nothing', () => {
    expect(dates('2026-01-12', { notice: '2026-01-11' })).toMatchObject({
      extensionValidity: 'before-receipt',
      extendedDue: null,
    });
  });

  it('a date beyond the calendar is refused, not guessed', () => {
    expect(() => dates('2030-12-05')).toThrow('the public holidays of 2031 are not known');
  });

  it.each([
    ['extensionNoticeOn', { extensionNoticeOn: '2026-2-1' }],
    ['askedOn', { pauses: [{ reason: 'IDENTITY', askedOn: 'soon', justification: FULL_JUSTIFICATION }] }],
    [
      'completeOn',
      { pauses: [{ reason: 'FEE', askedOn: '2026-01-13', completeOn: '', justification: FULL_JUSTIFICATION }] },
    ],
  ] as const)('a day in %s that does not exist is refused, since days are compared as text', (field, facts) => {
    const input = { zone: BRUSSELS, holidays: BE_STATUTORY, policy: clockPolicyWith({}), pauses: [] };
    expect(() => computeDeadlines({ ...input, receivedAt: '2026-01-12T10:00Z', ...facts })).toThrow(field);
  });

  it('an instant without a zone, or a zone that does not exist, is refused', () => {
    const input = { zone: BRUSSELS, holidays: BE_STATUTORY, policy: clockPolicyWith({}), pauses: [] };
    expect(() => computeDeadlines({ ...input, receivedAt: '2026-01-12T10:00' })).toThrow(RangeError);
    expect(() => computeDeadlines({ ...input, receivedAt: '2026-01-12T10:00Z', zone: 'Europe/Nowhere' })).toThrow(
      RangeError,
    );
  });
});

describe('reasons', () => {
  it('name each day of rest that a date was moved over', () => {
    const over = dates('2025-03-20').reasons.filter((why) => why.field === 'due' && why.key.startsWith('rolled.'));
    expect(over.map(({ key, params }) => [key, params])).toEqual([
      ['rolled.weekend', { day: '2025-04-20', weekday: 'Sunday' }],
      ['rolled.holiday', { day: '2025-04-21' }],
    ]);
  });

  it('say for every date how it came about', () => {
    const read = dates('2025-10-31', { pauses: [['2025-11-25', '2025-11-26']] });
    const texts = read.reasons.map(({ field, text }) => `${field}: ${text}`);
    expect(texts).toContain(
      'due: one month after 2025-10-31: that day does not exist, so the last day of the month (R1182 Art. 3(2)(c))',
    );
    expect(texts).toContain('due: 2025-11-30 is a Sunday: on to the next day (R1182 Art. 3(4))');
    expect(texts).toContain('dueIfPauseHolds: pause asked on 2025-11-25 does not count: asked-too-late');
    expect(new Set(read.reasons.map((why) => why.field)).size).toBe(8);
    expect(texts.join()).not.toMatch(/[{}]/);
  });
});
