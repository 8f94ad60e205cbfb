import { readDataset } from '../dataset/read-dataset';
import { settle } from './settle';
import type { FoundSubject } from './subjects';

const dataset = readDataset(
  `
dataset:
  - fides_key: shop
    collections:
      - name: profiles
        x-habeas: {subject: true}
        fields:
          - {name: profile, fides_meta: {identity: profile_id}, x-habeas: {unique: true}}
          - {name: customer, fides_meta: {identity: customer_number}, x-habeas: {unique: true}}
          - {name: email, fides_meta: {identity: email}}
`,
  'shop.yaml',
);
const email = { type: 'email', value: 'family@post.example' };
const customer = (value: string) => ({ type: 'customer_number', value });

function found(id: string, number?: string): FoundSubject {
  const uniques = [{ type: 'profile_id', value: id }, ...(number ? [customer(number)] : [])];
  return { collection: 'profiles', id, uniques, matched: [email], evidence: 'shop.profiles.email' };
}
const ids = (subjects: FoundSubject[]): string[] => subjects.map(({ id }) => id);

describe('whom the keys are about', () => {
  it('takes the only person under a shared kind of key', () => {
    expect(ids(settle(dataset, [email], [found('p1')]).subjects)).toEqual(['p1']);
  });

  it('refuses two persons under one address', () => {
    expect(() => settle(dataset, [email], [found('p1', '1'), found('p2', '2')])).toThrow(
      'several persons in profiles share a key',
    );
    expect(() => settle(dataset, [email], [found('p1'), found('p2')])).toThrow('several persons');
  });

  it('lets a key that names one person decide', () => {
    const both = [found('p1', '1'), found('p2', '2')];
    expect(ids(settle(dataset, [email, customer('2')], both).subjects)).toEqual(['p2']);
    expect(ids(settle(dataset, [email, customer('3')], both).subjects)).toEqual([]);
    expect(ids(settle(dataset, [email, customer('1'), customer('2')], both).subjects)).toEqual(['p1', 'p2']);
  });

  it('refuses a nameless person beside one who is named, until they are told apart', () => {
    const both = [found('p1', '1'), found('p2')];
    expect(() => settle(dataset, [email, customer('1')], both)).toThrow('several persons');
    expect(() => settle(dataset, [email, customer('2')], both)).toThrow('several persons');
    const chosen = settle(dataset, [email, customer('1'), { type: 'profile_id', value: 'p1' }], both);
    expect(ids(chosen.subjects)).toEqual(['p1']);
  });

  it('takes several rows of one person as one person', () => {
    expect(ids(settle(dataset, [email], [found('p1', '1'), found('p2', '1')]).subjects)).toEqual(['p1', 'p2']);
  });

  it('allows the unique identities given and those of the person found, no others', () => {
    const { allowed } = settle(dataset, [email], [found('p1', '1')]);
    expect(Object.fromEntries([...allowed].map(([type, values]) => [type, [...values]]))).toEqual({
      profile_id: ['p1'],
      customer_number: ['1'],
    });
  });
});
