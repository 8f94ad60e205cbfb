import type { DataVerdict } from '@habeas/domain';
import { differences } from './plan-differences';

const verdict = (collection: string, over: Partial<DataVerdict> = {}): DataVerdict => ({
  ...{ source: 'crm', collection, fate: 'erase', erased: 3, kept: 0, keepFrom: null },
  ...{ until: null, untilEvent: null, keptFor: [] },
  ...over,
});
const of = (...verdicts: DataVerdict[]) => ({ verdicts });

describe('a plan beside the one made before', () => {
  it('differs nowhere where there was none', () => {
    const since = differences(of(verdict('notes')), null);
    expect(since.of(verdict('notes'))).toBeNull();
    expect(since.vanished).toEqual([]);
  });

  it('differs where more or less goes, where it stays for another time, and where something is new', () => {
    const before = of(
      verdict('same'),
      verdict('more', { erased: 1, kept: 2 }),
      verdict('longer', { until: '2030-01-01' }),
    );
    const [same, more] = [verdict('same'), verdict('more')];
    const [longer, fresh] = [verdict('longer', { until: '2031-01-01' }), verdict('fresh')];
    const since = differences(of(same, more, longer, fresh), before);
    expect([same, more, longer, fresh].map(since.of)).toEqual([
      null,
      { goes: 1, stays: 2 },
      { goes: 3, stays: 0 },
      { goes: 0, stays: 0 },
    ]);
  });

  it('names what is no longer in it', () => {
    const since = differences(of(verdict('notes')), of(verdict('notes'), verdict('calls')));
    expect(since.vanished).toMatchObject([{ source: 'crm', collection: 'calls' }]);
  });
});
