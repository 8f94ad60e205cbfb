import * as fc from 'fast-check';
import { BE_STATUTORY } from '../fixtures/belgian-holidays';
import { addDays, daysBetween, localDateOf } from './civil-date';
import { clockPolicyWith } from './clock-policy';
import { computeDeadlines } from './deadline';
import type { DeadlineInput } from './deadline-course';
import { FULL_JUSTIFICATION, PAUSE_REASONS } from './pause';
import { isWorkingDay } from './working-days';

const instant = fc
  .integer({ min: Date.UTC(2020, 0, 15) / 1000, max: Date.UTC(2030, 6, 1) / 1000 })
  .map((seconds) => new Date(seconds * 1000).toISOString());

const policy = fc
  .record({
    'clock.pausePolicy': fc.constantFrom('RECORD_ONLY', 'EDPB_SUSPEND', 'ICO_RESTART'),
    'extension.base': fc.constantFrom('RECEIPT_PLUS_3M', 'NOMINAL_PLUS_2M'),
    'receipt.outOfHours': fc.constantFrom('SAME_DAY', 'NEXT_WORKING_DAY'),
    'pause.maxAskDelayDays': fc.constantFrom('0', '3', '20'),
  })
  .map(clockPolicyWith);

const pause = fc.record({ reason: fc.constantFrom(...PAUSE_REASONS), asked: fc.nat(20), lasts: fc.nat(30) });

const ledger: fc.Arbitrary<DeadlineInput> = fc
  .record({ receivedAt: instant, policy, pauses: fc.array(pause, { maxLength: 3 }) })
  .map(({ receivedAt, policy: chosen, pauses }) => {
    const zone = 'Europe/Brussels';
    const day = localDateOf(receivedAt, zone);
    const asPause = ({ reason, asked, lasts }: (typeof pauses)[number]) => ({
      reason,
      askedOn: addDays(day, asked),
      completeOn: addDays(day, asked + lasts),
      justification: FULL_JUSTIFICATION,
    });
    return { receivedAt, zone, holidays: BE_STATUTORY, policy: chosen, pauses: pauses.map(asPause) };
  });

const always = (check: (input: DeadlineInput) => void) => fc.assert(fc.property(ledger, check), { numRuns: 300 });

describe('whatever the ledger, the calculator', () => {
  it('gives a month of 28 days at least, and never more than 31 and the longest chain of days of rest', () => {
    always((input) => {
      const { receiptDate, nominalDue, due } = computeDeadlines(input);
      expect(daysBetween(receiptDate, nominalDue)).toBeGreaterThanOrEqual(28);
      expect(daysBetween(receiptDate, nominalDue)).toBeLessThanOrEqual(31);
      expect(daysBetween(nominalDue, due)).toBeGreaterThanOrEqual(0);
      expect(daysBetween(nominalDue, due)).toBeLessThanOrEqual(4);
    });
  });

  it('never lets a term end on a day of rest', () => {
    always((input) => {
      const { due, extendedDue, dueIfPauseHolds, extendedDueIfPauseHolds, internalTarget } = computeDeadlines(input);
      for (const day of [due, extendedDue, dueIfPauseHolds, extendedDueIfPauseHolds, internalTarget]) {
        expect(day !== null && isWorkingDay(day, BE_STATUTORY)).toBe(true);
      }
    });
  });

  it('never moves the strict date by a pause, and never brings a date forward by one', () => {
    always((input) => {
      const read = computeDeadlines(input);
      const without = computeDeadlines({ ...input, pauses: [] });
      expect(read.due).toBe(without.due);
      expect(read.extensionNoticeBy).toBe(without.extensionNoticeBy);
      expect(read.dueIfPauseHolds >= read.due).toBe(true);
      if (read.refusedPauses.length === input.pauses.length) expect(read.dueIfPauseHolds).toBe(read.due);
    });
  });

  it('extends beyond the first date, by less than 96 days from receipt', () => {
    always((input) => {
      const { due, extendedDue, receiptDate } = computeDeadlines(input);
      expect(extendedDue !== null && extendedDue > due).toBe(true);
      expect(daysBetween(receiptDate, extendedDue ?? '')).toBeLessThanOrEqual(96);
    });
  });

  it('gives the same again', () => {
    always((input) => expect(computeDeadlines(structuredClone(input))).toEqual(computeDeadlines(input)));
  });

  it('ends the due day in the zone: one second later it is another day', () => {
    always((input) => {
      const { due, dueInstant } = computeDeadlines(input);
      expect(localDateOf(dueInstant, input.zone)).toBe(due);
      const next = new Date(Date.parse(dueInstant) + 1000).toISOString();
      expect(localDateOf(next, input.zone)).toBe(addDays(due, 1));
    });
  });

  it('reads the receipt in the zone of the controller, so that another zone may give another day', () => {
    always((input) => {
      const elsewhere = { ...input, policy: clockPolicyWith({}), pauses: [], zone: 'Pacific/Tongatapu' };
      expect(computeDeadlines(elsewhere).receiptDate).toBe(localDateOf(input.receivedAt, 'Pacific/Tongatapu'));
    });
    const late = {
      receivedAt: '2026-01-12T12:00:00Z',
      holidays: BE_STATUTORY,
      policy: clockPolicyWith({}),
      pauses: [],
    };
    expect(computeDeadlines({ ...late, zone: 'Europe/Brussels' }).due).toBe('2026-02-12');
    expect(computeDeadlines({ ...late, zone: 'Pacific/Tongatapu' }).due).toBe('2026-02-13');
  });
});
