import type { Candidate } from './candidate.entity';
import { contactForCode, contactOfChosen, isAnother, personProvenBy, personsAmong } from './choose-recipient';

const candidate = (id: string, source: string, contactEmail: string | null, keys: [string, string][]): Candidate => ({
  id,
  requestId: 'r',
  source,
  subjectType: keys[0]?.[0] ?? '',
  subjectValue: keys[0]?.[1] ?? '',
  displayName: id,
  contactEmail,
  ...{ brand: null, movesOn: null },
  evidence: '',
  keys: keys.map(([type, value]) => ({ type, value })),
  foundBy: ['email'],
  chosen: false,
});

const amelie = candidate('amelie', 'crm', 'amelie@mail.example', [['customer_number', '1']]);
const amelieMarketing = candidate('amelie-m', 'marketing', 'amelie@mail.example', [
  ['profile', '9'],
  ['customer_number', '1'],
]);
const paul = candidate('paul', 'crm', 'home@mail.example', [['customer_number', '2']]);
const rosa = candidate('rosa', 'crm', 'home@mail.example', [['customer_number', '3']]);

describe('who is one person', () => {
  it('is whom two directories know under a key that is theirs alone', () => {
    expect(personsAmong([amelie, amelieMarketing])).toEqual([[amelie, amelieMarketing]]);
  });

  it('is never two of the same directory', () => {
    const twin = { ...amelie, id: 'twin' };
    expect(personsAmong([amelie, twin])).toHaveLength(2);
  });
});

describe('where a code goes', () => {
  it('goes to the contact on file of the one person found, whatever address the message came from', () => {
    const found = contactForCode([amelie], [{ type: 'email', value: 'stranger@elsewhere.example' }], []);
    expect(found?.contactEmail).toBe('amelie@mail.example');
  });

  it('never goes to an address that is not on file', () => {
    expect(contactForCode([], [{ type: 'email', value: 'stranger@elsewhere.example' }], [])).toBeNull();
    expect(contactForCode([candidate('x', 'crm', null, [['customer_number', '7']])], [], [])).toBeNull();
  });

  it('with one person’s address and another’s number goes to the named address alone', () => {
    const found = contactForCode([paul, amelie], [{ type: 'email', value: 'Amelie@mail.example' }], []);
    expect(found).toBe(amelie);
  });

  it('with two persons and neither address named goes nowhere', () => {
    expect(contactForCode([paul, amelie], [{ type: 'customer_number', value: '2' }], [])).toBeNull();
  });
});

describe('whom a code proves', () => {
  it('proves the person in every directory', () => {
    expect(personProvenBy('amelie@mail.example', [amelie, amelieMarketing, paul])).toEqual([amelie, amelieMarketing]);
  });

  it('proves nobody where two share the contact', () => {
    expect(personProvenBy('home@mail.example', [paul, rosa])).toBeNull();
  });

  it('proves nobody for a contact that no candidate has', () => {
    expect(personProvenBy('other@mail.example', [paul])).toBeNull();
  });
});

describe('where the settled person is written to', () => {
  const own = { ...amelie, id: 'own', source: 'webshop', chosen: true };
  const shared = { ...amelieMarketing, id: 'shared', source: 'crm', contactEmail: 'home@mail.example', chosen: true };

  it('is the contact that the code came back from, not another that a directory holds', () => {
    expect(contactOfChosen([shared, own], ['own'])?.contactEmail).toBe('amelie@mail.example');
    expect(contactForCode([shared, own], [{ type: 'email', value: 'home@mail.example' }], ['own'])).toBe(own);
  });

  it('passes over a directory that has no contact', () => {
    expect(contactOfChosen([{ ...shared, contactEmail: null }, own], [])).toBe(own);
  });

  it('is nowhere while nobody is settled', () => {
    expect(contactOfChosen([amelie], ['amelie'])).toBeNull();
  });
});

describe('a second person in one request', () => {
  const settled = { ...amelie, chosen: true };

  it('is whom the directory of the settled one knows apart', () => {
    expect(isAnother([paul], [settled, paul])).toBe(true);
  });

  it('is not the settled person, nor somebody of a directory that does not know them', () => {
    expect(isAnother([settled], [settled, paul])).toBe(false);
    expect(isAnother([{ ...paul, source: 'marketing' }], [settled])).toBe(false);
    expect(isAnother([paul], [amelie, paul])).toBe(false);
  });
});
