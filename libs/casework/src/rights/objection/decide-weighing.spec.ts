import type { HeldData, SubjectFacts } from '@habeas/domain';
import { decisionActivities, loadPack } from '../../register';
import { decideWeighing, toWeigh } from './decide-weighing';
import { objectedPlaces } from './objected-places';

const ACTIVITIES = decisionActivities(loadPack('examples/proximus'));
const facts: SubjectFacts = {
  ...{ today: '2026-01-12', brand: 'proximus', relation: 'customer', events: {}, openBalance: false },
  ...{ disputeOpen: true, consents: {}, objections: {} },
};
const basis = { held: [], facts };
const decided = (asked: string[], ...forms: Parameters<typeof decideWeighing>[3]) =>
  Object.fromEntries(
    decideWeighing(ACTIVITIES, basis, asked, forms).map(({ activity, outcome, reason }) => [
      activity,
      [outcome, reason],
    ]),
  );
const form = (
  activity: string,
  outcome: 'upheld' | 'refused',
  overriding: 'legal-claims' | 'compelling-grounds' | null,
) => ({
  ...{ activity, outcome, overriding },
});

describe('an objection that is weighed', () => {
  it('asks a person for each legitimate interest, open disputes and open questions included', () => {
    const asked = [
      'fraud-prevention',
      'cctv',
      'disputes',
      'market-analysis',
      'article-125-processing',
      'business-contact-data',
    ];
    expect(toWeigh(ACTIVITIES, basis, asked).sort()).toEqual([...asked].sort());
  });

  it('is refused by the law alone where the register knows no objection, with the ground', () => {
    expect(decided(['best-tariff', 'service-provision'])).toEqual({
      'best-tariff': ['refused', 'no-objection-legal-duty'],
      'service-provision': ['refused', 'no-objection-contract'],
    });
    expect(toWeigh(ACTIVITIES, basis, ['best-tariff'])).toEqual([]);
  });

  it('is decided by its forms and by nothing else', () => {
    const asked = ['fraud-prevention', 'cctv', 'disputes', 'market-analysis'];
    expect(
      decided(
        asked,
        form('cctv', 'upheld', null),
        form('disputes', 'refused', 'legal-claims'),
        form('market-analysis', 'refused', 'compelling-grounds'),
      ),
    ).toEqual({
      'fraud-prevention': ['needs-person', 'balancing'],
      cctv: ['granted', 'use-stopped-after-objection'],
      disputes: ['refused', 'objection-claims'],
      'market-analysis': ['refused', 'compelling-grounds'],
    });
  });

  it('stops what the controller lets everybody stop', () => {
    expect(decided(['location-analytics'])['location-analytics']?.[0]).toBe('granted');
  });
});

describe('where an objected use is held back', () => {
  const held = (source: string, collection: string, activities: string[]): HeldData => ({
    ...{ source, collection, category: 'other', activities, records: 2, dataKey: null },
    ...{ perDay: null, shared: 0, withheldFields: 0 },
  });
  const dataset = (source: string, flagged: boolean) =>
    ({
      source,
      collections: [{ name: 'own', subject: true, ...(flagged ? { restriction: { field: 'r' } } : {}) }],
    }) as never;

  it('is the flag where nothing else is held, and the owner where another use goes on', () => {
    const alone = [held('one', 'own', ['a']), held('two', 'own', ['b'])];
    expect(objectedPlaces('a', alone, (source) => dataset(source, true))).toEqual([
      { source: 'one', byPerson: false, collections: [] },
    ]);
    const beside = [...alone, held('one', 'more', ['a', 'c'])];
    expect(objectedPlaces('a', beside, (source) => dataset(source, true))).toEqual([
      { source: 'one', byPerson: true, collections: ['more', 'own'] },
    ]);
    expect(objectedPlaces('a', alone, (source) => dataset(source, false))).toEqual([
      { source: 'one', byPerson: true, collections: ['own'] },
    ]);
  });
});
