import { speaksOf } from './speaks-of';

describe('a message that speaks of a source', () => {
  it.each([
    ['Je veux les images de vos caméras du 3 mai.', ['camera', 'cameras']],
    ['IK WIL DE CAMERABEELDEN ZIEN', ['camerabeelden']],
    ['Uw camera’s in Gent', ["camera's"]],
    ['Bilder der Videouberwachung', ['videoüberwachung']],
  ])('%s', (text, words) => {
    expect(speaksOf(text, words)).toBe(true);
  });

  it.each([
    ['I want my invoices.', ['camera']],
    ['The cameraman called me', ['camera']],
    ['', ['camera']],
    ['camera', []],
  ])('does not: %s', (text, words) => {
    expect(speaksOf(text, words)).toBe(false);
  });
});
