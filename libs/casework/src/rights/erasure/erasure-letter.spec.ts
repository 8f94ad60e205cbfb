import path from 'node:path';
import type { DataVerdict, DecisionRow } from '@habeas/domain';
import { Letters } from '../../letters';
import type { SourceRegistry, SourceStep } from '../../sources';
import { erasedData, keptData, type LetterWords, outcomeOf, sharedData } from './erasure-letter';
import type { PlanContent } from './plan-content';

const { reasons } = Letters.load(path.resolve('examples/proximus/letters'));
const label = (en: string) => ({ fr: en, nl: en, de: en, en });
const registry = {
  all: [
    {
      key: 'billing',
      dataset: {
        title: label('Billing'),
        collections: [
          { name: 'invoices', label: label('Invoices') },
          { name: 'payments', label: label('Payments') },
        ],
      },
    },
  ],
} as unknown as SourceRegistry;
const words: LetterWords = { pack: { activities: [] }, registry, reasons, language: 'en' };

const row = (collection: string, more: Partial<DecisionRow> = {}): DecisionRow => ({
  ...{ right: 'erasure', activity: 'billing', category: 'billing', source: 'billing', collection, records: 6 },
  ...{ outcome: 'kept-until', rule: 'erasure-legal-obligation', article: 'GDPR Art. 17(3)(b)', dpv: null },
  ...{ reason: 'kept-legal-duty', until: '2031-01-01', untilEvent: null, period: null, keepFrom: null },
  ...{ work: [], question: null },
  ...more,
});
const verdict = (collection: string, kept: number): DataVerdict => ({
  ...{ source: 'billing', collection, fate: 'keep', keepFrom: null, erased: 0, kept },
  ...{ keptFor: ['billing'], until: '2031-01-01', untilEvent: null },
});
const plan = (decisions: DecisionRow[], verdicts: DataVerdict[]) => ({ decisions, verdicts }) as unknown as PlanContent;

describe('the letter of an erasure', () => {
  it('says once what one source keeps on the same ground, with all its records', () => {
    const kept = keptData(
      plan([row('invoices'), row('payments')], [verdict('invoices', 6), verdict('payments', 3)]),
      words,
    );
    expect(kept).toEqual([
      expect.objectContaining({ what: 'Invoices, Payments – Billing', records: 9, article: 'GDPR Art. 17(3)(b)' }),
    ]);
    expect(kept[0]?.reason).toContain('1 January 2031');
  });

  it('says apart what is kept on another ground', () => {
    const claims = row('payments', { reason: 'kept-legal-claims', article: 'GDPR Art. 17(3)(e)' });
    const kept = keptData(plan([row('invoices'), claims], [verdict('invoices', 6), verdict('payments', 3)]), words);
    expect(kept.map(({ what }) => what)).toEqual(['Invoices – Billing', 'Payments – Billing']);
  });

  it('is never written for something that is kept without a ground', () => {
    expect(() => keptData(plan([], [verdict('invoices', 6)]), words)).toThrow('without a ground');
  });

  it('says what others share, once a place', () => {
    const shared = row('invoices', { rule: 'erasure-shared', reason: 'kept-shared', outcome: 'refused' });
    expect(sharedData(plan([shared, { ...shared, activity: 'service' }], []), words)).toHaveLength(1);
  });

  it('counts as erased only what a source confirmed', () => {
    const step = (state: string, affected: number) =>
      ({
        ...{ source: 'billing', operation: 'erase', state },
        evidence: { collections: [{ collection: 'invoices', affected, remaining: 0 }] },
      }) as unknown as SourceStep;
    expect(erasedData([step('done', 4), step('error', 9), step('done', 2), step('done', 0)], words)).toEqual([
      { what: 'Invoices – Billing', records: 6 },
    ]);
  });

  it.each([
    [1, 0, 0, 0, 'granted'],
    [1, 1, 0, 0, 'partial'],
    [1, 0, 1, 0, 'partial'],
    [1, 0, 0, 1, 'partial'],
    [0, 1, 0, 0, 'refused'],
    [0, 0, 1, 0, 'refused'],
    [0, 0, 0, 1, 'refused'],
    [0, 0, 0, 0, 'nothing-held'],
  ] as const)('with %i erased, %i kept, %i shared and %i declined is %s', (erased, kept, shared, declined, outcome) => {
    const named = Array.from({ length: erased }, () => ({ what: 'x', records: 1 }));
    const [stays, of, no] = [kept, shared, declined].map((length) => Array.from({ length }));
    expect(outcomeOf(named, stays ?? [], of ?? [], no ?? [])).toBe(outcome);
  });
});
