import { subjectFacts } from './subject-facts';

const KNOWN = { today: '2026-01-12', brand: 'proximus', objections: {} };
const fact = (kind: string, value: string | boolean | null) => ({ kind, value, evidence: 'crm.customers.x' });
const factsOf = (...facts: ReturnType<typeof fact>[]) => subjectFacts(facts, KNOWN);

describe('the facts of a person', () => {
  it('say nothing where no source says anything', () => {
    const nothing = { relation: 'other', openBalance: false, disputeOpen: false, consents: {}, events: {} };
    expect(factsOf()).toEqual({ ...KNOWN, ...nothing });
  });

  it('take the closer relation where sources differ', () => {
    expect(factsOf(fact('relation', 'prospect'), fact('relation', 'customer')).relation).toBe('customer');
    expect(factsOf(fact('relation', 'former-customer'), fact('relation', 'other')).relation).toBe('former-customer');
  });

  it('hold a claim or a dispute open while one source does', () => {
    expect(factsOf(fact('open-balance', false), fact('open-balance', true)).openBalance).toBe(true);
    expect(factsOf(fact('dispute-open', true)).disputeOpen).toBe(true);
    expect(factsOf(fact('open-balance', false)).openBalance).toBe(false);
  });

  it('hold an event open that one source says has not happened, and else take the latest day', () => {
    const days = [fact('contract-end', '2024-05-01'), fact('contract-end', '2025-06-30')];
    expect(factsOf(...days).events).toEqual({ 'contract-end': '2025-06-30' });
    expect(factsOf(...days.toReversed()).events).toEqual({ 'contract-end': '2025-06-30' });
    expect(factsOf(...days, fact('contract-end', null)).events).toEqual({ 'contract-end': null });
    expect(factsOf(fact('contract-end', null), ...days).events).toEqual({ 'contract-end': null });
  });

  it('keep consents by activity, given before withdrawn', () => {
    expect(
      factsOf(fact('consent:tv-ads', 'withdrawn'), fact('consent:tv-ads', 'given'), fact('consent:news', 'never-given'))
        .consents,
    ).toEqual({ 'tv-ads': 'given', news: 'never-given' });
  });
});
