import type { DataVerdict, DecisionRow } from '@habeas/domain';
import { planHash, type PlanContent } from './plan-content';
import { type AnsweredSource, isKeptApart, planSources } from './plan-sources';

const answered = (source: string, more: Partial<AnsweredSource> = {}): AnsweredSource => ({
  ...{ source, answered: 'found', exemptReason: null, isContactDirectory: false },
  ...{ keys: [], facts: [], reach: [], restrictable: [] },
  ...more,
});
const verdict = (source: string, collection: string, more: Partial<DataVerdict>): DataVerdict => ({
  ...{ source, collection, fate: 'keep', keepFrom: null, erased: 0, kept: 0 },
  ...{ keptFor: [], until: null, untilEvent: null },
  ...more,
});
const row = (source: string, collection: string, operation: 'restrict' | 'erase') =>
  ({ source, collection, work: [{ operation, target: source }] }) as unknown as DecisionRow;

describe('what is done at each source', () => {
  it('is to erase what was decided to go, with the numbers that were seen, and nothing that stays or is undecided', () => {
    const verdicts = [
      verdict('tv', 'views', { fate: 'erase-part', keepFrom: '2025-06-01', erased: 7, kept: 3 }),
      verdict('tv', 'accounts', { fate: 'keep', kept: 1 }),
      verdict('tv', 'devices', { fate: 'undecided', kept: 2 }),
      verdict('crm', 'customers', { fate: 'erase', erased: 1 }),
    ];
    const [tv, crm] = planSources([answered('tv'), answered('crm')], [], verdicts);
    expect(tv?.erase).toEqual([{ collection: 'views', keepFrom: '2025-06-01', expected: 7, remaining: 3 }]);
    expect(crm?.erase).toEqual([{ collection: 'customers', keepFrom: null, expected: 1, remaining: 0 }]);
  });

  it('is done at the directories of contacts after all others', () => {
    const [crm, tv] = planSources([answered('crm', { isContactDirectory: true }), answered('tv')], [], []);
    expect(crm?.ordinal).toBeGreaterThan(tv?.ordinal ?? Infinity);
  });

  it('is to flag what may only be kept, where the source honours a flag', () => {
    const verdicts = [verdict('billing', 'invoices', { kept: 6 }), verdict('billing', 'accounts', { kept: 1 })];
    const rows = [row('billing', 'invoices', 'restrict'), row('billing', 'accounts', 'erase')];
    const [able] = planSources([answered('billing', { restrictable: ['invoices', 'accounts'] })], rows, verdicts);
    expect(able?.restrict).toEqual(['invoices']);
    const [unable] = planSources([answered('billing')], rows, verdicts);
    expect(unable?.restrict).toEqual([]);
  });
});

describe('what stays', () => {
  const kept = (operation: 'restrict' | 'suppress', restrict: string[], outcome = 'kept-until') => {
    const decisions = [
      { ...row('billing', 'invoices', 'restrict'), outcome, work: [{ operation, target: 'billing' }] },
    ];
    const sources = [{ ...answered('billing'), ordinal: 0, erase: [], restrict }];
    const verdicts = [verdict('billing', 'invoices', { kept: 6 })];
    return isKeptApart({ sources, verdicts, decisions: decisions as unknown as DecisionRow[] });
  };

  it.each([
    ['is marked', kept('restrict', ['invoices'])],
    ['is in use: nothing is to be stopped', kept('restrict', [], 'granted')],
  ])('is used for nothing else where it %s', (_, isApart) => {
    expect(isApart).toBe(true);
  });

  it.each([
    ['cannot be marked', kept('restrict', [])],
    ['was marked in another place', kept('restrict', ['payments'])],
    ['is in use, and one use is to stop', kept('suppress', ['invoices'], 'partial')],
  ])('is not said to be used for nothing else where it %s', (_, isApart) => {
    expect(isApart).toBe(false);
  });
});

describe('the hash of a plan', () => {
  const plan = { format: 1, sources: [], decisions: [], reference: 'HB-1' } as unknown as PlanContent;

  it('is the same whatever the order of its keys', () => {
    expect(planHash(plan)).toBe(planHash(Object.fromEntries(Object.entries(plan).reverse()) as unknown as PlanContent));
  });

  it('is another one with any change', () => {
    expect(planHash({ ...plan, generation: 2 })).not.toBe(planHash(plan));
  });
});
