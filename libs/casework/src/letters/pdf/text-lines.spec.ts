import { textLines } from './text-lines';

/** Every sign is one point wide, so that widths are counted. */
const lines = (width: number, ...texts: string[]) =>
  textLines(
    texts.map((text, index) => ({ text, strong: index % 2 === 1 })),
    width,
    ({ text }) => [...text].length,
  );
const textsOf = (broken: ReturnType<typeof lines>) => broken.map((line) => line.map(({ text }) => text).join(''));

describe('lines of text', () => {
  it('end between words, where the next would not fit', () => {
    expect(textsOf(lines(10, 'one two three four'))).toEqual(['one two ', 'three four']);
  });

  it('need no room for the space at their end', () => {
    expect(textsOf(lines(7, 'one two three'))).toEqual(['one two ', 'three']);
  });

  it('never end within a word that takes its signs from two files, or that changes its weight', () => {
    expect(textsOf(lines(8, 'ab Łukasz c'))).toEqual(['ab ', 'Łukasz c']);
    expect(textsOf(lines(6, 'ab ', 'cd', 'ef, g'))).toEqual(['ab ', 'cdef, ', 'g']);
    expect(lines(8, 'Łuk')[0]).toEqual([
      { text: 'Ł', strong: false, script: 'latin-ext' },
      { text: 'uk', strong: false, script: 'latin' },
    ]);
  });

  it('may end after a hyphen or a slash, and not after a space that does not break', () => {
    expect(textsOf(lines(9, 'Œuvrard-Šimic'))).toEqual(['Œuvrard-', 'Šimic']);
    expect(textsOf(lines(6, 'ab c\u00a0de'))).toEqual(['ab ', 'c\u00a0de']);
  });

  it('break a word that no line can hold between two signs', () => {
    expect(textsOf(lines(4, 'a abcdefghij b'))).toEqual(
      ['a ab', 'cdef', 'ghij', 'b'].map((text) => expect.stringContaining(text) as string),
    );
  });

  it('end where the text says so, and keep an empty one', () => {
    expect(textsOf(lines(9, 'one\n\ntwo'))).toEqual(['one', '', 'two']);
  });

  it('are one empty line where there is no text', () => {
    expect(textsOf(lines(9, ''))).toEqual(['']);
  });
});
