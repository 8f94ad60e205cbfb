import { type Dataset, type Field, readDataset } from '@habeas/connectors';
import type { DecisionRow } from '@habeas/domain';
import { checkedCorrection } from './checked-correction';
import type { NotedCorrection } from './correction';

const YAML = `
dataset:
  - fides_key: crm
    x-habeas: {country: BE, activities: ['6.1']}
    collections:
      - name: customers
        x-habeas: {subject: true}
        fields:
          - {name: id, fides_meta: {primary_key: true, identity: customer_number}, x-habeas: {unique: true}}
          - {name: given_name, x-habeas: {name: given}}
          - {name: phone, fides_meta: {identity: phone_number}, x-habeas: {contact: phone, phoneFormat: double-zero}}
          - {name: kind, x-habeas: {codes: {HOME: {fr: a, nl: a, de: a, en: a}}}}
          - {name: seen_at, x-habeas: {kind: instant}}
          - {name: account, data_categories: [user.financial.bank_account]}
          - {name: birth_date, x-habeas: {kind: date}}
      - name: invoices
        x-habeas: {issued: true}
        fields:
          - {name: number, fides_meta: {primary_key: true}}
          - name: customer
            fides_meta: {references: [{dataset: crm, field: customers.id, direction: from}]}
          - {name: street}
`;

describe('a correction that a colleague notes', () => {
  const dataset: Dataset = readDataset(YAML, 'crm.yaml');
  const asks = [{ outcome: 'needs-person' }] as DecisionRow[];

  function checked(name: string, asked: string, changes: Partial<NotedCorrection> = {}, rows: DecisionRow[] = []) {
    const collection = dataset.collections.find(({ fields }) => fields.some((field) => field.name === name));
    const field = collection?.fields.find((one) => one.name === name) as Field;
    if (!collection) throw new Error(name);
    const place = { source: 'crm', collection: collection.name, row: '1', field: name };
    const row = { source: 'crm', collection, row: '1', values: new Map([[name, 'Jan']]) };
    const noted = { ...place, asked, decision: 'correct', ground: null, evidence: 'not-needed', note: '', ...changes };
    return checkedCorrection(noted as NotedCorrection, { dataset, row, field, rows });
  }

  it.each([
    ['given_name', ' Zoë-Łucja ', 'Zoë-Łucja'],
    ['phone', '0470 12 34 56', '0032470123456'],
    ['phone', '+32 470 12 34 56', '0032470123456'],
    ['kind', 'HOME', 'HOME'],
    ['account', 'be68 5390 0754 7034', 'BE68539007547034'],
    ['birth_date', '1984-02-29', '1984-02-29'],
  ])('is written into %s as its source spells it: %s', (field, asked, written) => {
    expect(checked(field, asked)).toBe(written);
  });

  it.each([
    ['given_name', '', {}, 'value-empty'],
    ['given_name', '<b>', {}, 'value-not-a-name'],
    ['given_name', 'Jan', {}, 'value-unchanged'],
    ['phone', '12 34', {}, 'value-not-a-phone'],
    ['phone', '00000000', {}, 'value-not-a-phone'],
    ['kind', 'BEACH', {}, 'value-not-a-code'],
    ['seen_at', '2026-01-01T00:00:00Z', {}, 'not-rewritten'],
    ['id', '2', {}, 'not-rewritten'],
    ['street', 'Elsewhere 1', {}, 'not-rewritten'],
    ['given_name', 'Els', { decision: 'refuse', note: 'Seen.' }, 'ground-missing'],
    ['given_name', 'Els', { decision: 'refuse', ground: 'accuracy-confirmed' }, 'note-missing'],
    ['given_name', 'Els', { decision: 'check', evidence: 'asked' }, 'evidence-note-missing'],
  ] as const)('is not taken for %s: %j %j', (field, asked, changes, reason) => {
    expect(() => checked(field, asked, changes)).toThrow(expect.objectContaining({ reason }) as Error);
  });

  it('writes nothing where it is to be checked, stated or refused', () => {
    expect(checked('street', 'I never lived there.', { decision: 'statement' })).toBeNull();
    expect(checked('given_name', 'Els', { decision: 'check' })).toBeNull();
    expect(checked('given_name', 'Els', { decision: 'refuse', ground: 'opinion-minuted', note: 'x' })).toBeNull();
  });

  it('says what shows it where the person did not give the data themselves', () => {
    expect(() => checked('given_name', 'Els', {}, asks)).toThrow(
      expect.objectContaining({ reason: 'evidence-note-missing' }) as Error,
    );
    expect(checked('given_name', 'Els', { evidence: 'seen', note: 'Card seen.' }, asks)).toBe('Els');
  });
});
