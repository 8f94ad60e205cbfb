import type { Dataset } from '@habeas/connectors';
import type { HeldData } from '@habeas/domain';
import { restrictedSources } from './restricted-sources';

const row = (source: string, collection: string, outcome: 'granted' | 'refused') => ({ source, collection, outcome });
const held = (source: string, collection: string, records: number): HeldData => ({
  ...{ source, collection, category: 'identity', activities: ['service'], records, dataKey: null, perDay: null },
  ...{ shared: 1, withheldFields: 0 },
});
const dataset = (flag: boolean) => (source: string) =>
  ({
    source,
    collections: [
      { name: 'customers', subject: true, ...(flag ? { restriction: { field: 'restricted' } } : {}) },
      { name: 'tickets', subject: false },
    ],
  }) as unknown as Dataset;

describe('the sources of a restriction', () => {
  const granted = [row('crm', 'customers', 'granted'), row('crm', 'tickets', 'granted')];

  it('set the flag on the person’s own record for everything they hold of them', () => {
    expect(restrictedSources(granted, [held('crm', 'customers', 1)], dataset(true))).toEqual([
      { source: 'crm', collections: [], byPerson: false },
    ]);
  });

  it.each([
    ['the source has no flag', granted, [held('crm', 'customers', 1)], false],
    ['the person has no record of their own there', granted, [held('crm', 'customers', 0)], true],
    [
      'the flag would stop a use that goes on',
      [...granted, row('crm', 'customers', 'refused')],
      [held('crm', 'customers', 1)],
      true,
    ],
  ])('are told by their owner where %s', (_, rows, known, flag) => {
    expect(restrictedSources(rows, known, dataset(flag))).toEqual([
      { source: 'crm', collections: ['customers', 'tickets'], byPerson: true },
    ]);
  });

  it('are none where nothing is granted', () => {
    expect(restrictedSources([row('crm', 'customers', 'refused')], [], dataset(true))).toEqual([]);
  });
});
