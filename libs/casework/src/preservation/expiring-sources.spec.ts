import type { Activity } from '../register';
import type { RegisteredSource } from '../sources';
import { expiringSources } from './expiring-sources';

type Given = Pick<RegisteredSource, 'key' | 'dataset' | 'human'>;
type Rule = Activity['retention'][number];

const source = (key: string, data: string | null, preserved = true): Given =>
  ({
    key,
    human: null,
    dataset: {
      collections: [
        { ...(preserved ? { preservation: { field: 'keep_until' } } : {}), ...(data ? { retention: { data } } : {}) },
      ],
    },
  }) as Given;
const rule = (dataKey: string, duration: string | null) => ({ retention: [{ dataKey, duration } as Rule] });

describe('what expires before the answer', () => {
  it('is told soonest first, by the shortest period of the register', () => {
    const sources = [
      source('invoices', 'billing-data'),
      source('recordings', 'recorded-conversations'),
      source('signals', 'signal-data'),
    ];
    const activities = [
      rule('billing-data', 'P7Y'),
      rule('recorded-conversations', 'P1M'),
      rule('signal-data', 'P14D'),
      rule('signal-data', 'P3M'),
    ];
    expect(expiringSources(sources, activities)).toEqual([
      { source: 'signals', byPerson: false, shortestDays: 14 },
      { source: 'recordings', byPerson: false, shortestDays: 30 },
      { source: 'invoices', byPerson: false, shortestDays: 7 * 365 },
    ]);
  });

  it('is never a source whose clean-up cannot be held back', () => {
    expect(
      expiringSources([source('recordings', 'recorded-conversations', false)], [rule('recorded-conversations', 'P1M')]),
    ).toEqual([]);
  });

  it('is kept by its owner where no program reaches it, and in the same order', () => {
    const asked = (key: string, data: string | null, operations: string[], keptDays?: number): Given => {
      const given = source(key, data, false);
      const [collection] = given.dataset.collections;
      const collections = [{ ...collection, ...(keptDays ? { keptDays } : {}) }];
      return { ...given, dataset: { collections }, human: { operations: new Set(operations) } } as unknown as Given;
    };
    const sources = [
      asked('footage', 'cctv-images', ['export', 'preserve']),
      asked('visits', 'visitor-data', ['export']),
      asked('call-tests', null, ['preserve'], 5),
      source('signals', 'signal-data'),
    ];
    expect(expiringSources(sources, [rule('cctv-images', 'P1M'), rule('signal-data', 'P14D')])).toEqual([
      { source: 'call-tests', byPerson: true, shortestDays: 5 },
      { source: 'signals', byPerson: false, shortestDays: 14 },
      { source: 'footage', byPerson: true, shortestDays: 30 },
    ]);
  });

  it('comes last where the register gives no period', () => {
    const sources = [source('unknown', null), source('footage', 'cctv-images')];
    expect(expiringSources(sources, [rule('cctv-images', 'P1M')]).map(({ source: key }) => key)).toEqual([
      'footage',
      'unknown',
    ]);
  });
});
