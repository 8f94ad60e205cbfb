import { BE_STATUTORY, OJ_LIST } from '../fixtures/belgian-holidays';
import { clockPolicyWith } from './clock-policy';
import { computeDeadlines, type Deadlines } from './deadline';
import { FULL_JUSTIFICATION, type Pause, type PauseReason } from './pause';
import { Temporal } from 'temporal-polyfill';

interface Given {
  readonly zone?: string;
  readonly policy?: Record<string, string>;
  readonly pauses?: readonly [asked: string, complete: string, reason?: PauseReason][];
  readonly notice?: string;
}

const BRUSSELS = 'Europe/Brussels';

function pauseOf([askedOn, completeOn, reason = 'IDENTITY']: [string, string, PauseReason?]): Pause {
  return { reason, askedOn, completeOn, justification: FULL_JUSTIFICATION };
}

/** Local time or date in the zone, or an instant. */
function instantOf(received: string, zone: string): string {
  if (/(Z|[+-]\d\d:\d\d)$/.test(received)) return received;
  return Temporal.PlainDateTime.from(received).toZonedDateTime(zone).toInstant().toString();
}

function dates(received: string, { zone = BRUSSELS, policy = {}, pauses = [], notice }: Given = {}): Deadlines {
  return computeDeadlines({
    receivedAt: instantOf(received, zone),
    zone,
    holidays: policy.holidays === 'OJ_LIST' ? OJ_LIST : BE_STATUTORY,
    policy: clockPolicyWith(policy),
    pauses: pauses.map((pause) => pauseOf([...pause])),
    ...(notice === undefined ? {} : { extensionNoticeOn: notice }),
  });
}

/** Worked examples without events: number, received, due, extended. */
const PLAIN: readonly [number, string, string, string][] = [
  [1, '2024-03-05T10:00', '2024-04-05', '2024-06-05'],
  [2, '2025-03-05', '2025-04-07', '2025-06-05'],
  [3, '2026-08-31', '2026-09-30', '2026-11-30'],
  [5, '2025-09-03', '2025-10-03', '2025-12-03'],
  [7, '2025-01-01', '2025-02-03', '2025-04-01'],
  [8, '2024-11-25', '2024-12-26', '2025-02-25'],
  [10, '2026-11-25', '2026-12-28', '2027-02-25'],
  [13, '2025-10-31', '2025-12-01', '2026-02-02'],
  [16, '2025-01-29', '2025-02-28', '2025-04-29'],
  [18, '2025-01-31', '2025-02-28', '2025-04-30'],
  [19, '2024-01-29', '2024-02-29', '2024-04-29'],
  [22, '2028-01-31', '2028-02-29', '2028-05-02'],
  [23, '2025-02-28', '2025-03-28', '2025-05-28'],
  [24, '2024-02-29', '2024-03-29', '2024-05-29'],
  [27, '2024-03-01', '2024-04-02', '2024-06-03'],
  [29, '2025-03-20', '2025-04-22', '2025-06-20'],
  [31, '2022-03-30', '2022-05-02', '2022-06-30'],
  [34, '2025-04-29', '2025-05-30', '2025-07-29'],
  [35, '2025-05-09', '2025-06-10', '2025-08-11'],
  [38, '2024-06-21', '2024-07-22', '2024-09-23'],
  [40, '2025-06-11', '2025-07-11', '2025-09-11'],
  [43, '2025-10-11', '2025-11-12', '2026-01-12'],
  [44, '2025-10-01', '2025-11-03', '2026-01-02'],
  [45, '2026-10-02', '2026-11-02', '2027-01-04'],
  [47, '2025-12-01', '2026-01-02', '2026-03-02'],
  [49, '2025-02-28T23:30Z', '2025-04-01', '2025-06-02'],
  [51, '2025-03-30T03:10', '2025-04-30', '2025-06-30'],
  [53, '2025-05-30T23:58', '2025-06-30', '2025-09-01'],
  [55, '2025-06-02', '2025-07-02', '2025-09-02'],
  [57, '2026-01-12', '2026-02-12', '2026-04-13'],
  [58, '2026-01-12', '2026-02-12', '2026-04-13'],
  [61, '2026-04-10', '2026-05-11', '2026-07-10'],
  [63, '2025-08-19', '2025-09-19', '2025-11-19'],
  [66, '2025-03-05', '2025-04-07', '2025-06-05'],
  [68, '2026-02-10', '2026-03-10', '2026-05-11'],
];

describe('worked examples of the law, without events', () => {
  it.each(PLAIN)('#%i received %s is due %s, extended %s', (_, received, due, extended) => {
    expect(dates(received)).toMatchObject({ due, extendedDue: extended, extensionNoticeBy: due, dueIfPauseHolds: due });
  });
});

describe('worked examples of the law, with events and other readings', () => {
  it('#2 the extension is not counted from the rolled date', () => {
    expect(dates('2025-03-05', { notice: '2025-03-20' }).extendedDue).toBe('2025-06-05');
  });

  it.each([
    [16, '2025-01-29', '2025-04-28'],
    [18, '2025-01-31', '2025-04-28'],
  ])('#%i reading B: %s extends by two months from the unrolled date to %s', (_, received, extended) => {
    expect(dates(received, { policy: { 'extension.base': 'NOMINAL_PLUS_2M' } }).extendedDue).toBe(extended);
  });

  it('#45 by the OJ list 2 November 2026 is a holiday', () => {
    expect(dates('2026-10-02', { policy: { holidays: 'OJ_LIST' } }).due).toBe('2026-11-03');
  });

  it('#51 the due day lasts until 21:59:59Z in summer time', () => {
    expect(dates('2025-03-30T03:10').dueInstant).toBe('2025-04-30T21:59:59Z');
  });

  it('#53 reading B: an e-mail to a closed office is received on the next working day', () => {
    const read = dates('2025-05-30T23:58', { policy: { 'receipt.outOfHours': 'NEXT_WORKING_DAY' } });
    expect(read).toMatchObject({ receiptDate: '2025-06-02', due: '2025-07-02', extensionNoticeBy: '2025-07-02' });
  });

  it('#55 what reached the DPO later was received when the shop received it', () => {
    expect(dates('2025-06-02T11:00').receiptDate).toBe('2025-06-02');
    expect(dates('2025-06-20T11:00').due).toBe('2025-07-22');
  });

  it.each([
    ['RECORD_ONLY', '2026-02-19', '2026-04-20'],
    ['EDPB_SUSPEND', '2026-02-19', '2026-04-20'],
    ['ICO_RESTART', '2026-02-20', '2026-04-20'],
  ])('#57 identity asked at once, 7 days: %s gives %s, extended %s', (pausePolicy, due, extended) => {
    const read = dates('2026-01-12', {
      policy: { 'clock.pausePolicy': pausePolicy },
      pauses: [['2026-01-13', '2026-01-20']],
    });
    expect(read).toMatchObject({
      due: '2026-02-12',
      extensionNoticeBy: '2026-02-12',
      acceptedPauseDays: 7,
      dueIfPauseHolds: due,
      extendedDue: '2026-04-13',
      extendedDueIfPauseHolds: extended,
    });
  });

  it.each(['RECORD_ONLY', 'EDPB_SUSPEND', 'ICO_RESTART'])('#58 asked too late under %s: refused', (pausePolicy) => {
    const read = dates('2026-01-12', {
      policy: { 'clock.pausePolicy': pausePolicy },
      pauses: [['2026-02-02', '2026-02-09']],
    });
    expect(read).toMatchObject({ due: '2026-02-12', dueIfPauseHolds: '2026-02-12', extendedDue: '2026-04-13' });
    expect(read.refusedPauses.map((refused) => refused.reasons)).toEqual([['asked-too-late']]);
  });

  it('#60 silence moves nothing: the letter under Art. 12(4) is due on the strict date', () => {
    const read = computeDeadlines({
      receivedAt: '2026-03-02T09:00:00Z',
      zone: BRUSSELS,
      holidays: BE_STATUTORY,
      policy: clockPolicyWith({ 'clock.pausePolicy': 'EDPB_SUSPEND' }),
      pauses: [{ reason: 'IDENTITY', askedOn: '2026-03-03', justification: FULL_JUSTIFICATION }],
    });
    expect(read).toMatchObject({ due: '2026-04-02', dueIfPauseHolds: '2026-04-02', acceptedPauseDays: 0 });
    expect(read.refusedPauses[0]?.reasons).toEqual(['not-complete']);
  });

  it('#61 clarification over a weekend is asked in time; the suspended date rolls over Whit Sunday and Monday', () => {
    const read = dates('2026-04-10', {
      policy: { 'clock.pausePolicy': 'EDPB_SUSPEND' },
      pauses: [['2026-04-14', '2026-04-28', 'CLARIFICATION']],
    });
    expect(read).toMatchObject({
      due: '2026-05-11',
      acceptedPauseDays: 14,
      dueIfPauseHolds: '2026-05-26',
      extendedDue: '2026-07-10',
      extendedDueIfPauseHolds: '2026-07-24',
    });
  });

  it('#63 new questions have a clock of their own', () => {
    expect(dates('2025-08-19')).toMatchObject({ due: '2025-09-19', extendedDue: '2025-11-19' });
    expect(dates('2025-09-13')).toMatchObject({ due: '2025-10-13', extendedDue: '2025-12-15' });
  });

  it('#65 a notice after month one is void', () => {
    const read = dates('2025-07-19', { notice: '2025-09-13' });
    expect(read).toMatchObject({ due: '2025-08-19', answerBy: '2025-08-19', extensionValidity: 'late' });
    expect(read.extendedDue).toBeNull();
    expect(read.extendedDueIfPauseHolds).toBeNull();
  });

  it('#66 a notice on the rolled day is valid, with a warning that names the safe day', () => {
    const read = dates('2025-03-05', { notice: '2025-04-07' });
    expect(read).toMatchObject({ extendedDue: '2025-06-05', extensionValidity: 'valid', extensionWarn: true });
    expect(read.answerBy).toBe('2025-06-05');
    expect(read.reasons.find((why) => why.key === 'notice.safe-until')?.params).toMatchObject({
      safeDay: '2025-04-04',
    });
    expect(dates('2025-03-05', { notice: '2025-04-04' })).toMatchObject({
      extensionValidity: 'valid',
      extensionWarn: false,
    });
    expect(dates('2025-03-05', { notice: '2025-04-08' }).extensionValidity).toBe('late');
  });

  it('#67 the confirmation of a marketing objection is due within the month, however soon it was stopped', () => {
    expect(dates('2026-06-15T16:00').due).toBe('2026-07-15');
  });

  it('#68 the footage would be purged before the due date', () => {
    expect(dates('2026-02-10').due > '2026-02-15').toBe(true);
  });
});

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

  it('an instant without a zone, or a zone that does not exist, is refused', () => {
    const input = { zone: BRUSSELS, holidays: BE_STATUTORY, policy: clockPolicyWith({}), pauses: [] };
    expect(() => computeDeadlines({ ...input, receivedAt: '2026-01-12T10:00' })).toThrow(RangeError);
    expect(() => computeDeadlines({ ...input, receivedAt: '2026-01-12T10:00Z', zone: 'Europe/Nowhere' })).toThrow(
      RangeError,
    );
  });
});

describe('reasons', () => {
  it('say for every date how it came about', () => {
    const read = dates('2025-10-31', { pauses: [['2025-11-25', '2025-11-26']] });
    const texts = read.reasons.map(({ field, text }) => `${field}: ${text}`);
    expect(texts).toContain(
      'due: one month after 2025-10-31: that day does not exist, so the last day of the month (R1182 Art. 3(2)(c))',
    );
    expect(texts).toContain('due: 2025-11-30 is a Sunday: next working day (R1182 Art. 3(4))');
    expect(texts).toContain('dueIfPauseHolds: pause asked on 2025-11-25 does not count: asked-too-late');
    expect(new Set(read.reasons.map((why) => why.field)).size).toBe(7);
    expect(texts.join()).not.toMatch(/[{}]/);
  });
});
