import * as fc from 'fast-check';
import { aPeriod, anActivity, CUSTOMER, facts, someRows } from '../fixtures/decision-facts';
import { addDays } from './civil-date';
import { freeFrom, keepFromOf, keptBy, rulesFor } from './retention';

const day = fc.integer({ min: -9000, max: 9000 }).map((days) => addDays('2020-01-01', days));
const duration = fc.constantFrom('P14D', 'P90D', 'P1M', 'P3M', 'P4M', 'P12M', 'P1Y', 'P2Y6M', 'P7Y', 'P10Y');

describe('the end of a period', () => {
  it.each([
    ['2025-03-31', 'P7Y', '2032-04-01'],
    ['2026-01-10', 'P1M', '2026-02-11'],
    ['2026-01-31', 'P1M', '2026-03-01'],
    ['2024-02-29', 'P1Y', '2025-03-01'],
    ['2026-11-08', 'P14D', '2026-11-23'],
    ['2026-11-08', 'P2Y6M', '2029-05-09'],
    ['2026-11-08', 'P0D', '2026-11-08'],
    ['2026-11-08', null, '2026-11-08'],
  ])('%s and %s: nothing keeps it from %s on', (from, period, free) => {
    expect(freeFrom(from, period)).toBe(free);
  });

  it('is the same seen from today: the first kept day is kept, the day before is not', () => {
    fc.assert(
      fc.property(day, duration, (today, period) => {
        const keepFrom = keepFromOf(today, period);
        return freeFrom(keepFrom, period) > today && freeFrom(addDays(keepFrom, -1), period) <= today;
      }),
    );
  });
});

describe('what several rules do', () => {
  const rows = someRows({
    records: 3,
    perDay: [
      { day: '2026-11-01', records: 1 },
      { day: '2026-01-01', records: 2 },
    ],
  });
  const year = aPeriod({ duration: 'P1Y' });
  const decade = aPeriod({ duration: 'P10Y' });
  const monthly = aPeriod({ duration: 'P1M', startsAt: 'call', perRow: true });
  const quarterly = aPeriod({ duration: 'P3M', startsAt: 'call', perRow: true });
  const unknown = aPeriod({ startsAt: 'never-told' });

  it('keeps by the longest', () => {
    expect(keptBy([year, decade], rows, facts())).toMatchObject({ state: 'running', until: '2035-04-01' });
    expect(keptBy([monthly, quarterly], rows, facts())).toMatchObject({ rule: quarterly, keepFrom: '2026-08-22' });
    expect(keptBy([monthly, decade], rows, facts())).toMatchObject({ rule: decade, keepFrom: null });
  });

  it('names the longest of those without a date', () => {
    expect(keptBy([year, decade], rows, CUSTOMER)).toMatchObject({ rule: decade, until: null });
  });

  it('is over when all are', () => {
    expect(keptBy([year], rows, facts())).toEqual({ state: 'over' });
    expect(keptBy([monthly], someRows({ perDay: [{ day: '2026-01-01', records: 3 }] }), facts())).toEqual({
      state: 'over',
    });
  });

  it('is unknown when one is, unless another keeps every row anyway', () => {
    expect(keptBy([unknown, year], rows, facts())).toMatchObject({ state: 'unknown', rule: unknown });
    expect(keptBy([unknown, monthly], rows, facts())).toMatchObject({ state: 'unknown' });
    expect(keptBy([unknown, decade], rows, facts())).toMatchObject({ state: 'running', rule: decade });
    expect(keptBy([monthly], someRows(), facts())).toMatchObject({ state: 'unknown' });
    expect(keptBy([monthly], someRows({ perDay: [{ day: null, records: 3 }] }), facts())).toMatchObject({
      state: 'unknown',
    });
  });

  it('tells no date where a row has no day of its own', () => {
    const some = someRows({
      perDay: [
        { day: null, records: 1 },
        { day: '2026-11-20', records: 2 },
      ],
    });
    expect(keptBy([monthly], some, facts())).toMatchObject({ state: 'running', until: null, keepFrom: '2026-10-22' });
  });

  it('ends at the earlier of two events', () => {
    const debt = aPeriod({ duration: 'P5Y', startsAt: 'last-unpaid-invoice', endsAt: 'debts-settled' });
    const owing = facts({ openBalance: true, events: { 'last-unpaid-invoice': '2026-02-01' } });
    expect(keptBy([debt], rows, owing)).toMatchObject({ state: 'running', until: '2031-02-02' });
    expect(keptBy([debt], rows, { ...owing, openBalance: false })).toEqual({ state: 'over' });
  });

  it('has no end while it lasts, and ends with its event when it has no length', () => {
    const open = aPeriod({ duration: null, openEnded: true });
    expect(keptBy([open], rows, CUSTOMER)).toMatchObject({ state: 'running', until: null });
    expect(keptBy([open], rows, facts())).toEqual({ state: 'over' });
    const notice = { ...CUSTOMER, events: { 'contract-end': '2026-12-31' } };
    expect(keptBy([open], rows, notice)).toMatchObject({ state: 'running', until: '2026-12-31' });
  });

  it('lets a proof of consent run from the request that ends the consent', () => {
    const proof = aPeriod({ duration: 'P5Y', startsAt: 'consent-end' });
    expect(keptBy([proof], rows, facts({ consents: { ads: 'given' } }))).toMatchObject({ until: '2031-11-23' });
    expect(keptBy([proof], rows, facts())).toMatchObject({ state: 'unknown' });
  });

  it('has rules for named data apart', () => {
    const proof = aPeriod({ dataKey: 'consent-proof', namedOnly: true });
    const contacts = aPeriod({ dataKey: 'contacts' });
    const activity = anActivity({ retention: [proof, contacts] });
    expect(rulesFor(activity, null)).toEqual([contacts]);
    expect(rulesFor(activity, 'consent-proof')).toEqual([proof]);
    expect(rulesFor(activity, 'invoices')).toEqual([contacts]);
  });
});
