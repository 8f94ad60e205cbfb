import { edgesOf, pathFromSubject } from './graph';
import { lintDataset } from './lint-dataset';
import { readDataset } from './read-dataset';
import { DatasetError } from './yaml-node';

/** A file as Fides has them: aliases, nested fields, keys of older versions. */
const FIDES = `
dataset:
  - fides_key: shop_pg
    name: Shop
    data_qualifier: aggregated
    fidesops_meta: {namespace: {database_name: shop, schema: sales}}
    collections:
      - name: customer
        fides_meta: {erase_after: [shop_pg.orders]}
        fields:
          - name: id
            data_categories: [user.unique_id]
            fides_meta: {primary_key: true, data_type: integer}
          - name: email
            data_categories: [user.contact.email]
            fidesops_meta: {identity: email, data_type: string, length: 100}
          - name: address_id
            fides_meta: {references: [{dataset: shop_pg, field: address.id, direction: to}]}
      - name: address
        fields:
          - {name: id, fides_meta: {primary_key: true}}
          - {name: lines, fields: [{name: street, data_categories: [user.contact]}]}
      - name: orders
        fields:
          - name: customer_id
            fides_meta: {references: [{dataset: shop_pg, field: customer.id, direction: from}]}
          - name: other_shop
            fides_meta: {references: [{dataset: elsewhere, field: a.b}]}
      - name: skipped
        fides_meta: {skip_processing: true}
        fields: [{name: x}]
      - name: lonely
        fields: [{name: name, data_categories: [user.name]}]
`;

function ours(field: string, collection = ''): string {
  return `
dataset:
  - fides_key: crm
    collections:
      - name: customers
        ${collection}
        fields:
          - {name: number, fides_meta: {identity: customer_number}, x-habeas: {unique: true}}
          - ${field}
      - name: calls
        fields:
          - {name: other, x-habeas: {thirdParty: mask}}
`;
}

function problemsOf(yaml: string): string[] {
  try {
    readDataset(yaml, 'crm.yaml');
  } catch (error) {
    if (error instanceof DatasetError) return error.problems;
    throw error;
  }
  return [];
}

describe('a dataset file of Fides', () => {
  const dataset = readDataset(FIDES, 'shop.yaml');

  it('is read with its own keys and their aliases', () => {
    expect(dataset).toMatchObject({ key: 'shop_pg', source: 'shop_pg', schema: 'sales', contactDirectory: false });
    expect(dataset.title).toEqual({ fr: 'Shop', nl: 'Shop', de: 'Shop', en: 'Shop' });
    expect(dataset.collections.map(({ name }) => name)).toEqual(['customer', 'address', 'orders', 'lonely']);
    expect(dataset.collections[0]?.fields[1]).toMatchObject({ identity: 'email', dataType: 'string', unique: false });
  });

  it('has the direction of its references', () => {
    expect(edgesOf(dataset)).toEqual([
      { from: { collection: 'customer', field: 'address_id' }, to: { collection: 'address', field: 'id' } },
      { from: { collection: 'customer', field: 'id' }, to: { collection: 'orders', field: 'customer_id' } },
    ]);
  });

  it('is warned about', () => {
    const lints = lintDataset(dataset).map(({ rule, collection, field }) =>
      [rule, collection, field].filter(Boolean).join(' '),
    );
    expect(lints).toEqual(
      expect.arrayContaining([
        'unreachable lonely',
        'no-primary-key orders',
        'personal-without-type lonely name',
        'foreign-reference orders other_shop',
        'no-activity customer',
        'no-label customer email',
        'no-subject',
      ]),
    );
    expect(lints).not.toContain('unreachable address');
  });

  it('finds the way from a person to what hangs on them', () => {
    const withSubject = readDataset(
      FIDES.replace('      - name: customer\n', '      - name: customer\n        x-habeas: {subject: true}\n').replace(
        'length: 100}',
        'length: 100}\n            x-habeas: {unique: true}',
      ),
      'shop.yaml',
    );
    expect(pathFromSubject(withSubject, 'address')?.map(({ to }) => to.collection)).toEqual(['address']);
    expect(pathFromSubject(withSubject, 'customer')).toEqual([]);
    expect(pathFromSubject(withSubject, 'lonely')).toBeUndefined();
  });
});

describe('our part of a dataset file', () => {
  it('is read', () => {
    const dataset = readDataset(
      ours(
        `{name: status, x-habeas: {origin: derived, attribute: {is: relation, values: {A: customer}}, codes: {A: {fr: Actif, nl: Actief, de: Aktiv, en: Active}}}}`,
        'x-habeas: {subject: true, category: identification_contact, origin: observed, activities: ["6.2.1"]}',
      ),
      'crm.yaml',
    );
    const [customers] = dataset.collections;
    expect(customers).toMatchObject({
      subject: true,
      category: 'identification_contact',
      activities: ['6.2.1'],
      origin: 'observed',
    });
    const status = customers?.fields.find(({ name }) => name === 'status');
    expect(status?.origin).toBe('derived');
    expect(status?.attribute).toEqual({ is: 'relation', values: { A: 'customer' } });
    expect(status?.codes).toEqual({ A: { fr: 'Actif', nl: 'Actief', de: 'Aktiv', en: 'Active' } });
  });

  it.each([
    ['{name: a, x-habeas: {thirdPary: mask}}', 'customers.a: unknown key thirdPary'],
    ['{name: a, x-habeas: {label: {fr: A, nl: A, de: A}}}', 'customers.a label: en is missing'],
    [
      '{name: a, x-habeas: {origin: given}}',
      'customers.a: origin is "given", must be one of collected, obtained, observed, derived',
    ],
    ['{name: a, x-habeas: {contact: fax}}', 'customers.a: contact is "fax", must be one of email, phone'],
    ['{name: a, x-habeas: {contact: email, contactSince: b}}', 'customers.a: contactSince names no field: b'],
    ['{name: a, x-habeas: {unique: true}}', 'customers.a: unique needs an identity'],
    ['{name: a, fides_meta: {data_type: date}}', 'customers.a: data_type is "date"'],
    [
      '{name: a, fides_meta: {identity: phone_number}, x-habeas: {thirdParty: mask}}',
      'neither an identity nor a reference',
    ],
    [
      '{name: a, fides_meta: {references: [{dataset: crm, field: calls.other, direction: from}]}}',
      'calls.other, a third party column',
    ],
    [
      '{name: a, fides_meta: {references: [{dataset: crm, field: calls.none}]}}',
      'references calls.none, which is not there',
    ],
    [
      '{name: a, fides_meta: {references: [{dataset: crm, field: customers.number}]}}',
      'reference to the same collection',
    ],
    ['{name: a, fides_meta: {references: [{dataset: crm, field: calls.a.b}]}}', 'nested fields are not followed'],
    [
      '{name: a, x-habeas: {thirdParty: {action: mask, when: {field: b, is: [1]}}}}',
      'thirdParty.when names no field: b',
    ],
    ['{name: a, x-habeas: {broughtIn: []}}', 'broughtIn names no code'],
    ['{name: a, x-habeas: {broughtIn: [USER]}}', 'broughtIn names a code without words: USER'],
    ['{name: number}', 'customers.number: field is named twice'],
    ['{label: a}', 'customers.?: name is missing'],
  ])('refuses %s', (field, problem) => {
    const problems = problemsOf(ours(field));
    expect(problems.join('\n')).toContain(problem);
    for (const line of problems) expect(line).toMatch(/^crm\.yaml: /);
  });

  it('refuses a subject that nothing tells from another', () => {
    const yaml = ours('{name: a}', 'x-habeas: {subject: true}').replace(', x-habeas: {unique: true}', '');
    expect(problemsOf(yaml)).toEqual([
      'crm.yaml: customers: a subject collection needs one field with identity and x-habeas unique: true',
    ]);
  });

  it('refuses what is no dataset file', () => {
    expect(problemsOf('dataset: []')).not.toEqual([]);
    expect(problemsOf('just a text')).not.toEqual([]);
    expect(problemsOf('dataset: [{fides_key: "a b", collections: []}]').join()).toContain('may hold only letters');
    expect(problemsOf('a: [').join()).toContain('crm.yaml: YAML:');
  });
});
