import { storableText } from './storable-text';

describe('storableText', () => {
  it.each([
    ['a\0b', 'ab'],
    ['half \ud83d', 'half \ufffd'],
    ['\ude00 half', '\ufffd half'],
    ['whole 😀, é, שלום', 'whole 😀, é, שלום'],
  ])('of %j is %j', (text, expected) => {
    expect(storableText(text)).toBe(expected);
  });
});
