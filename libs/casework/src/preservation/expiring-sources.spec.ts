import type { Activity } from '../register';
import type { RegisteredSource } from '../sources';
import { expiringSources } from './expiring-sources';

type Given = Pick<RegisteredSource, 'key' | 'dataset'>;
type Rule = Activity['retention'][number];

const source = (key: string, data: string | null, preserved = true): Given =>
  ({
    key,
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
      { source: 'signals', shortestDays: 14 },
      { source: 'recordings', shortestDays: 30 },
      { source: 'invoices', shortestDays: 7 * 365 },
    ]);
  });

  it('is never a source whose clean-up cannot be held back', () => {
    expect(
      expiringSources([source('recordings', 'recorded-conversations', false)], [rule('recorded-conversations', 'P1M')]),
    ).toEqual([]);
  });

  it('comes last where the register gives no period', () => {
    const sources = [source('unknown', null), source('footage', 'cctv-images')];
    expect(expiringSources(sources, [rule('cctv-images', 'P1M')]).map(({ source: key }) => key)).toEqual([
      'footage',
      'unknown',
    ]);
  });
});
