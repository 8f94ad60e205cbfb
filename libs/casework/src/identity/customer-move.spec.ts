import type { ControllerPack } from '../register';
import type { Candidate } from './candidate.entity';
import { concernsMove, moveAmong, whoMoves } from './customer-move';

const pack = {
  brands: [{ key: 'new' }, { key: 'old', move: { to: 'new' } }, { key: 'else' }],
} as unknown as ControllerPack;

function candidate(of: Partial<Candidate>): Candidate {
  return {
    ...{ id: '1', requestId: 'r', source: 'crm', subjectType: 'customer_number', subjectValue: '1', displayName: '' },
    ...{ contactEmail: 'a@mail.example', brand: 'old', movesOn: '2026-10-05', evidence: '', foundBy: ['email'] },
    ...{ keys: [{ type: 'customer_number', value: '1' }], chosen: false },
    ...of,
  };
}
const other = (of: Partial<Candidate> = {}) =>
  candidate({ id: '2', subjectValue: '2', keys: [{ type: 'customer_number', value: '2' }], ...of });

describe('whose move may show in a letter', () => {
  it.each([
    ['the settled person’s', [candidate({ chosen: true }), other()], null, ['1']],
    ['that of the only one found, written to where their contact is on file', [candidate({})], 'A@mail.example', ['1']],
    ['nobody’s where the letters go elsewhere', [candidate({})], 'b@mail.example', []],
    ['nobody’s of two who share an address', [candidate({}), other()], 'a@mail.example', []],
    ['nobody’s without a contact on file', [candidate({ contactEmail: null })], null, []],
    ['nobody’s where nobody is found', [], 'a@mail.example', []],
  ])('%s', (_whose, found, replyAddress, ids) => {
    expect(whoMoves(found, replyAddress).map(({ id }) => id)).toEqual(ids);
  });
});

describe('the brand and the day of a customer', () => {
  it.each([
    ['their own', 'old', [candidate({})], { brand: 'old', movesOn: '2026-10-05', source: 'crm' }],
    [
      'their own, whatever mailbox they wrote to',
      'new',
      [candidate({})],
      { brand: 'old', movesOn: '2026-10-05', source: 'crm' },
    ],
    [
      'the earlier one they wrote to, when they came from there',
      'old',
      [candidate({ brand: 'new' })],
      { brand: 'old', movesOn: '2026-10-05', source: 'crm' },
    ],
    [
      'the other one, when they never were here',
      'old',
      [candidate({ brand: 'new', movesOn: null })],
      { brand: 'new', movesOn: null, source: null },
    ],
    [
      'the one written to, of somebody who is at neither',
      'new',
      [candidate({ brand: 'else' })],
      { brand: 'new', movesOn: null, source: null },
    ],
    [
      'the one written to, where directories name two',
      'new',
      [candidate({}), other({ brand: 'new' })],
      { brand: 'new', movesOn: null, source: null },
    ],
    [
      'no day, where none is known',
      'old',
      [candidate({ movesOn: null })],
      { brand: 'old', movesOn: null, source: null },
    ],
    [
      'the latest day, where directories differ',
      'old',
      [candidate({}), other({ source: 'billing', movesOn: '2026-11-02' })],
      { brand: 'old', movesOn: '2026-11-02', source: 'billing' },
    ],
    ['nothing of nobody', 'old', [], { brand: 'old', movesOn: null, source: null }],
  ])('%s', (_what, wroteTo, person, known) => {
    expect(moveAmong(pack, wroteTo, person, true)).toEqual(known);
  });

  it('is not changed where a colleague has said which brand it is', () => {
    expect(moveAmong(pack, 'new', [candidate({})], false)).toEqual({ brand: 'new', movesOn: null, source: null });
  });

  it('matters to the brand that is left and to the one that is reached', () => {
    expect(['new', 'old', 'else'].map((brand) => concernsMove(pack, brand))).toEqual([true, true, false]);
  });
});
