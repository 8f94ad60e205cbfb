import { readDataset } from './read-dataset';
import { DatasetError } from './yaml-node';

const problemsOf = (collection: string, field = '{name: a}'): string => {
  const yaml = `
dataset:
  - fides_key: crm
    collections:
      - name: customers
        x-habeas: {subject: true, ${collection}}
        fields:
          - {name: number, fides_meta: {primary_key: true, identity: customer_number}, x-habeas: {unique: true}}
          - ${field}
          - {name: left, fides_meta: {references: [{dataset: crm, field: members.person, direction: to}]}}
      - name: members
        fields:
          - {name: person, fides_meta: {references: [{dataset: crm, field: customers.number, direction: from}]}}
          - {name: account}
`;
  try {
    readDataset(yaml, 'crm.yaml');
    return '';
  } catch (error) {
    if (error instanceof DatasetError) return error.problems.join('\n');
    throw error;
  }
};

describe('what a dataset says may be done to its rows', () => {
  it('is read', () => {
    const collection = `retention: {data: billing-data, from: a}, restriction: {field: a}, preservation: {field: a},
      erasure: {mode: mask, mask: [a]}, ownership: {owner: number, members: {collection: members, by: account, person: person, field: a}},
      suppression: [{purpose: ads, when: {field: a, is: [X]}, channel: {field: a, codes: {email: M}}, set: {field: a, to: now}, changed: a}]`;
    const field = `{name: a, x-habeas: {fact: [{is: [one, two], aggregate: any, values: [X], when: {field: left, is: [1]}}]}}`;
    expect(problemsOf(collection.replace(/\s+/g, ' '), field)).toBe('');
  });

  it('is to delete where it says nothing', () => {
    const [one] = readDataset(
      'dataset: [{fides_key: crm, collections: [{name: x, fields: [{name: y}]}]}]',
      'f',
    ).collections;
    expect(one).toMatchObject({ erasure: { mode: 'delete' }, suppression: [] });
  });

  it.each([
    ['retention: {from: a}', 'data is missing'],
    ['retention: {data: x, from: none}', 'retention.from names no field: none'],
    ['restriction: {field: none}', 'restriction.field names no field: none'],
    ['preservation: {field: none}', 'preservation.field names no field: none'],
    ['erasure: {mode: burn}', 'mode is "burn", must be one of delete, mask'],
    ['erasure: {mask: [a]}', 'erasure.mask needs mode: mask'],
    ['erasure: {mode: mask}', 'erasure.mask lists no field'],
    ['erasure: {mode: mask, mask: [none]}', 'erasure.mask names no field: none'],
    ['erasure: {mode: mask, mask: [number]}', 'is the primary key'],
    ['ownership: {}', 'names neither owner nor members'],
    ['ownership: {owner: a}', 'ownership.owner is neither a unique identity nor a reference to one: a'],
    ['ownership: {members: {collection: none, by: x, person: y}}', 'ownership.members names no field: none.x'],
    [
      'ownership: {members: {collection: members, by: account, person: account, field: a}}',
      'members.person is neither',
    ],
    ['suppression: [{purpose: ads, set: {field: none, to: false}}]', 'suppression names no field: none'],
    ['suppression: [{purpose: ads, set: {field: a, to: maybe}}]', 'to is "maybe", must be one of now'],
    ['suppression: [{purpose: ads, when: {field: a}, set: {field: a, to: now}}]', 'suppression.when.is lists no value'],
    ['suppressoin: []', 'unknown key suppressoin'],
  ])('refuses %s', (collection, problem) => {
    expect(problemsOf(collection)).toContain(problem);
  });

  it.each([
    ['{is: x}', 'aggregate is missing'],
    ['{aggregate: end}', 'is is missing'],
    ['{is: [], aggregate: end}', 'fact.is names no kind'],
    ['{is: x, aggregate: median}', 'aggregate is "median"'],
    ['{is: x, aggregate: any}', 'aggregate any needs values'],
    ['{is: x, aggregate: end, values: [1]}', 'fact.values needs aggregate any'],
    ['{is: x, aggregate: end, when: {field: none, is: [1]}}', 'fact.when names no field: none'],
  ])('refuses the fact %s', (fact, problem) => {
    expect(problemsOf('category: c', `{name: a, x-habeas: {fact: ${fact}}}`)).toContain(problem);
  });

  it('refuses a zone that is none, and to preserve rows that nothing names', () => {
    const of = (dataset: string, collection: string): string => {
      try {
        readDataset(
          `dataset: [{fides_key: crm, x-habeas: {${dataset}}, collections: [{name: x, ${collection} fields: [{name: y}]}]}]`,
          'f',
        );
        return '';
      } catch (error) {
        return String(error);
      }
    };
    expect(of('timeZone: Mars/Olympus', '')).toContain('which is no IANA zone');
    expect(of('timeZone: Europe/Brussels', 'x-habeas: {preservation: {field: y}},')).toContain(
      'exactly one primary_key',
    );
  });
});
