import { cleanLine, cleanLines } from './clean-text';

describe('cleanLine', () => {
  it.each([
    ['  Anne   Dupont ', 'Anne Dupont'],
    ['Anne\u0000Dupont', 'AnneDupont'],
    ['Anne\r\nBcc: x@example.com', 'Anne Bcc: x@example.com'],
    ['\u202egro.elpmaxe@x', 'gro.elpmaxe@x'],
    ['zero\u200bwidth\ufeff', 'zerowidth'],
    ['e\u0301te\u0301', 'été'],
    ['lone \ud800 half', 'lone half'],
  ])('of %j is %j', (typed, clean) => {
    expect(cleanLine(typed)).toBe(clean);
  });

  it('keeps letters of any script, and what only looks like another', () => {
    expect(cleanLine('Иван О’Нил 山田 👩‍👧')).toBe('Иван О’Нил 山田 👩‍👧');
  });
});

describe('cleanLines', () => {
  it('keeps lines and tabs and drops other controls', () => {
    expect(cleanLines('one\r\ntwo\rthree\n\tfour\u0007\u0000')).toBe('one\ntwo\nthree\n\tfour');
  });
});
