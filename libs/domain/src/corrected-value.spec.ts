import { checkCorrectedValue, type CorrectedKind, type ValueFault } from './corrected-value';

const written = (kind: CorrectedKind, typed: string, codes?: string[]) => {
  const checked = checkCorrectedValue(kind, typed, codes);
  return checked.ok ? checked.value : null;
};
const faultOf = (kind: CorrectedKind, typed: string, codes?: string[]): ValueFault | null => {
  const checked = checkCorrectedValue(kind, typed, codes);
  return checked.ok ? null : checked.fault;
};

describe('a value that somebody says is right', () => {
  it.each([
    'Šťastný',
    'Nguyễn-Đỗ',
    'O’Neill',
    "d'Hondt",
    'Łukasz',
    'Ægir',
    'ʼt Hooft',
    'İpek',
    'Møller Sørensen',
    '王小明',
    'Zoë',
  ])('is a name: %s', (name) => expect(written('name', name)).toBe(name));

  it.each(['<b>Jan</b>', '4you', '', 'Jan\u0000', 'Jan\u202eneP'])('is no name: %j', (name) => {
    expect(written('name', name)).toBeNull();
  });

  it('is written with one code point for each letter, and without blanks around it', () => {
    expect(written('name', ' Zoe\u0308  Maes ')).toBe('Zoë Maes');
  });

  it.each([
    ['email', 'els@mail.example', 'els@mail.example'],
    ['email', 'jos@käse.example', 'jos@käse.example'],
    ['phone', '0470 12 34 56', '0470 12 34 56'],
    ['date', '1984-02-29', '1984-02-29'],
    ['iban', 'be68 5390 0754 7034', 'BE68539007547034'],
    ['whole-number', '-12', '-12'],
    ['number', '12.50', '12.50'],
    ['yes-no', 'true', 'true'],
    ['text', 'Rue de l’Été 8\nbte 3', 'Rue de l’Été 8\nbte 3'],
  ] as const)('is a good %s: %j', (kind, typed, value) => expect(written(kind, typed)).toBe(value));

  it.each([
    ['email', 'els@mail', 'not-an-email'],
    ['email', 'els mail@x.example', 'not-an-email'],
    ['phone', 'twelve', 'not-a-phone'],
    ['date', '1985-02-29', 'not-a-date'],
    ['date', '29/02/1984', 'not-a-date'],
    ['iban', 'BE68 5390 0754 7035', 'not-an-iban'],
    ['whole-number', '1.5', 'not-a-number'],
    ['number', '1,5', 'not-a-number'],
    ['yes-no', 'maybe', 'not-yes-no'],
    ['text', '  ', 'empty'],
    ['text', 'x'.repeat(2001), 'too-long'],
    ['name', 'x'.repeat(201), 'too-long'],
    ['text', 'a\u0007b', 'not-printable'],
  ] as const)('is no good %s: %j', (kind, typed, fault) => expect(faultOf(kind, typed)).toBe(fault));

  it('is one of the codes that the source knows', () => {
    expect(written('code', 'HOME', ['HOME', 'WORK'])).toBe('HOME');
    expect(faultOf('code', 'BEACH', ['HOME', 'WORK'])).toBe('not-a-code');
  });
});
