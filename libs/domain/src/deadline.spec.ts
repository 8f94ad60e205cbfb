import { BE_STATUTORY } from '../fixtures/belgian-holidays';
import { BRUSSELS, dates } from '../fixtures/dates';
import { clockPolicyWith } from './clock-policy';
import { computeDeadlines } from './deadline';
import { FULL_JUSTIFICATION } from './pause';

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

  it.each([
    [2, '2025-03-05', '2025-03-20', '2025-05-28', '2025-06-05T21:59:59Z'], // Ascension is a Thursday
    [7, '2025-01-01', '2025-01-20', '2025-03-25', '2025-04-01T21:59:59Z'],
    [22, '2028-01-31', '2028-02-10', '2028-04-24', '2028-05-02T21:59:59Z'],
    [51, '2025-03-30T03:10', '2025-04-07', '2025-06-23', '2025-06-30T21:59:59Z'],
    [57, '2026-01-12', '2026-02-02', '2026-04-03', '2026-04-13T21:59:59Z'], // Easter Monday
  ])('#%i received %s, extended: the target and the last moment move too', (_, received, notice, target, instant) => {
    const extended = dates(received, { notice });
    expect(extended).toMatchObject({ internalTarget: target, dueInstant: instant });
    expect(dates(received).dueInstant.slice(0, 10) < instant.slice(0, 10)).toBe(true);
  });

  it('#65 a void notice moves neither', () => {
    const { internalTarget, dueInstant } = dates('2025-07-19', { notice: '2025-09-13' });
    expect({ internalTarget, dueInstant }).toEqual({
      internalTarget: '2025-08-11',
      dueInstant: '2025-08-19T21:59:59Z',
    });
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
