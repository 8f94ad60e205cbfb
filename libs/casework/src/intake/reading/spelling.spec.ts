import { correctSpelling, isOneEditAway } from './spelling';

describe('spelling', () => {
  it('puts right one wrong, missing, doubled or swapped letter', () => {
    expect(correctSpelling('mijn gegeves en persoonsgegevns', 'nl')).toBe('mijn gegevens en persoonsgegevens');
    expect(correctSpelling('my personnal informaiton', 'en')).toBe('my personal information');
  });

  it('leaves other words, and words of another language, as they are', () => {
    expect(correctSpelling('my remote is deleted', 'en')).toBe('my remote is deleted');
    expect(correctSpelling('gegeves', 'fr')).toBe('gegeves');
    expect(isOneEditAway('gegevens', 'gegevens')).toBe(false);
    expect(isOneEditAway('gegns', 'gegevens')).toBe(false);
  });
});
