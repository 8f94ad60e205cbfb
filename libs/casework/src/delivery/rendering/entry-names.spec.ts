import fc from 'fast-check';
import { SlugBook, filePath, safeMediaType, slug } from './entry-names';

describe('slug', () => {
  it('is safe whatever the hint is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (hint) =>
        expect(slug(hint)).toMatch(/^[a-z0-9][a-z0-9-]{0,59}$/),
      ),
    );
  });

  it('keeps what can be read', () => {
    expect(slug('Données de contact')).toBe('donnees-de-contact');
  });
});

describe('SlugBook', () => {
  it('never gives two keys one name, and one key always its own', () => {
    const book = new SlugBook();
    expect([book.of('a/b'), book.of('a b'), book.of('a/b'), book.of('CON')]).toEqual(['a-b', 'a-b-2', 'a-b', 'con-x']);
  });
});

describe('filePath', () => {
  it.each([
    ['../../etc/passwd', 'audio/mpeg', 'files/0001-passwd.mp3'],
    ['C:\\Windows\\x.exe', 'audio/wav', 'files/0001-x.wav'],
    ['a\u0000.html', 'text/html', 'files/0001-a.bin'],
    ['call.mp3\u202egpj.exe', 'image/svg+xml', 'files/0001-call-mp3-gpj.bin'],
    ['', 'image/png', 'files/0001-x.png'],
    ['/', 'x/y', 'files/0001-x.bin'],
  ])('makes %j of type %s harmless', (hint, mediaType, path) => {
    expect(filePath(0, hint, mediaType)).toBe(path);
  });

  it('offers what a browser could run as bytes', () => {
    for (const type of ['text/html', 'image/svg+xml', 'application/xhtml+xml', 'text/javascript', '', 'toString']) {
      expect(safeMediaType(type)).toBe('application/octet-stream');
    }
    expect(safeMediaType('Audio/MPEG; rate=8000')).toBe('audio/mpeg');
  });
});
