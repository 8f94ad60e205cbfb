import type { DataVerdict, DecisionRow } from '@habeas/domain';
import type { RegisteredSource } from '../../sources';
import { stopsAtSources } from './stop-at-sources';

const row = (activity: string, outcome: DecisionRow['outcome']) =>
  ({ activity, outcome, records: 1 }) as unknown as DecisionRow;
const verdict = (collection: string, erased: number, kept: number) =>
  ({ source: 'marketing', collection, erased, kept }) as unknown as DataVerdict;
const rule = (purpose: string, by: 'set' | 'remove') => ({ purpose, stop: { by } });
const collection = (name: string, ...suppression: object[]) => ({ name, suppression });
const program = {
  ...{ key: 'marketing', accepts: new Set(['email']), human: null },
  dataset: {
    collections: [
      collection('consents', rule('direct-marketing', 'set'), rule('profiling', 'set'), rule('ads', 'set')),
      collection('segments', rule('profiling', 'remove'), rule('research', 'remove')),
    ],
  },
} as unknown as RegisteredSource;
const owner = {
  ...{ key: 'agency', accepts: new Set(['email']), human: { suppresses: ['direct-marketing'] } },
  dataset: { collections: [] },
} as unknown as RegisteredSource;
const choice = (purpose: string, ...activities: string[]) => ({
  ...{ purpose, activities, identifiers: ['email'] },
  rights: purpose === 'ads' ? ['consent-withdrawal'] : ['objection'],
});
const pack = {
  activities: ['newsletters', 'profiles', 'billing'].map((key) => ({ key, directMarketing: key === 'newsletters' })),
  choices: [
    choice('direct-marketing', 'newsletters'),
    choice('profiling', 'profiles'),
    choice('research', 'surveys'),
    choice('ads', 'targeting'),
  ],
} as unknown as Parameters<typeof stopsAtSources>[1];
const KEYS = [{ type: 'email' as const, value: 'ann@mail.example' }];

function told(decisions: DecisionRow[], verdicts: DataVerdict[], known = ['marketing', 'agency']) {
  const sources = known.map((source) => ({ source, keys: KEYS, reach: [] }));
  const content = { decisions, verdicts, sources } as unknown as Parameters<typeof stopsAtSources>[0];
  return stopsAtSources(content, pack, [program, owner]).map(({ source, order }) => [
    source,
    order.purpose,
    order.keepRows ?? false,
  ]);
}

describe('what the sources are told to stop when a person is erased', () => {
  const some = [row('newsletters', 'granted'), row('billing', 'kept-until')];

  it('is the advertising that ended, at the program that keeps rows of it and at the owner of a list', () => {
    expect(told(some, [verdict('segments', 3, 0), verdict('consents', 0, 2)])).toEqual([
      ['marketing', 'direct-marketing', true],
      ['marketing', 'ads', true],
      ['agency', 'direct-marketing', false],
    ]);
  });

  it('leaves a consent alone whose use goes on', () => {
    const used = [...some, row('targeting', 'kept-until')];
    expect(told(used, [verdict('segments', 3, 0), verdict('consents', 0, 2)])).not.toContainEqual([
      ...['marketing', 'ads', true],
    ]);
  });

  it('is nothing at a program that kept no row, and nothing whose use goes on', () => {
    expect(told(some, [verdict('consents', 2, 0), verdict('invoices', 0, 1)])).toEqual([
      ['agency', 'direct-marketing', false],
    ]);
    const both = [...some, row('profiles', 'granted'), row('profiles', 'kept-until')];
    expect(told(both, [verdict('segments', 3, 1), verdict('consents', 0, 2)])).not.toContainEqual([
      ...['marketing', 'profiling', true],
    ]);
  });

  it('removes no row that the plan keeps: where a purpose is only stopped by removing, nothing is ordered', () => {
    const profiles = [row('profiles', 'granted'), row('billing', 'kept-until')];
    expect(told(profiles, [verdict('consents', 1, 0), verdict('segments', 1, 2)])).toEqual([]);
  });

  it('is nothing where nothing was erased, and for nobody whom the source does not know', () => {
    expect(told(some, [verdict('consents', 0, 2)])).toEqual([]);
    expect(told(some, [verdict('segments', 3, 0), verdict('consents', 0, 2)], [])).toEqual([]);
  });
});
