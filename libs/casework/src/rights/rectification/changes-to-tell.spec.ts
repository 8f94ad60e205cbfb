import type { ControllerPack } from '../../register';
import type { SourceRegistry } from '../../sources';
import { changesToTell } from './changes-to-tell';
import type { Correction } from './correction';

const same = (text: string) => ({ fr: text, nl: text, de: text, en: text });
const fields = [{ name: 'street', label: { ...same('Street'), fr: 'Rue' } }];
const sources: Record<string, { name: string; activities: string[]; category: string; fields: typeof fields }> = {
  crm: { name: 'customers', activities: ['1.1'], category: 'contact', fields },
  billing: { name: 'customers', activities: ['invoices'], category: 'contact', fields },
};
const registry = { get: (key: string) => ({ dataset: { collections: [sources[key]] } }) } as unknown as SourceRegistry;
const pack = {
  activities: [
    { key: 'contracts', section: '1.1' },
    { key: 'invoices', section: '1.2' },
  ],
} as unknown as ControllerPack;

const corrected = (source: string, after: string, decision: Correction['decision'] = 'correct') =>
  ({ source, collection: 'customers', field: 'street', was: 'Old', after, decision, id: source + after }) as Correction;

describe('what recipients are told of a rectification', () => {
  it('is told once of a value that several systems had, to the recipients of all of them', () => {
    expect(changesToTell([corrected('crm', 'New'), corrected('billing', 'New')], registry, pack)).toEqual([
      {
        activities: ['contracts', 'invoices'],
        categories: new Map([
          ['contracts', ['contact']],
          ['invoices', ['contact']],
        ]),
        subject: 'crmNew',
        changes: [{ field: 'Rue / Street', before: 'Old', after: 'New' }],
      },
    ]);
  });

  it('tells nobody of data that only another activity uses', () => {
    const told = changesToTell([corrected('crm', 'A'), corrected('billing', 'B')], registry, pack);
    expect(told.map(({ activities, changes }) => [activities, changes.map(({ after }) => after)])).toEqual([
      [['contracts'], ['A']],
      [['invoices'], ['B']],
    ]);
  });

  it('is nothing where nothing was changed', () => {
    expect(
      changesToTell([corrected('crm', 'A', 'refuse'), corrected('crm', 'A', 'statement')], registry, pack),
    ).toEqual([]);
  });
});
