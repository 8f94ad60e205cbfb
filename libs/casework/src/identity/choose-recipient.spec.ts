import type { Candidate } from './candidate.entity';
import { contactForCode, personProvenBy, personsAmong } from './choose-recipient';

const candidate = (id: string, source: string, contactEmail: string | null, keys: [string, string][]): Candidate => ({
  id,
  requestId: 'r',
  source,
  subjectType: keys[0]?.[0] ?? '',
  subjectValue: keys[0]?.[1] ?? '',
  displayName: id,
  contactEmail,
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
    const found = contactForCode([amelie], [{ type: 'email', value: 'stranger@elsewhere.example' }]);
    expect(found?.email).toBe('amelie@mail.example');
  });

  it('never goes to an address that is not on file', () => {
    expect(contactForCode([], [{ type: 'email', value: 'stranger@elsewhere.example' }])).toBeNull();
    expect(contactForCode([candidate('x', 'crm', null, [['customer_number', '7']])], [])).toBeNull();
  });

  it('with one person’s address and another’s number goes to the named address alone', () => {
    const found = contactForCode([paul, amelie], [{ type: 'email', value: 'Amelie@mail.example' }]);
    expect(found?.candidate).toBe(amelie);
  });

  it('with two persons and neither address named goes nowhere', () => {
    expect(contactForCode([paul, amelie], [{ type: 'customer_number', value: '2' }])).toBeNull();
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
