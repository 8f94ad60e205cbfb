import { ownWords } from './own-words';

describe("the sender's own words", () => {
  it.each([
    'Le lun. 12 janv. 2026 à 09:00, Privacy <p@example.org> a écrit :\n> ancien',
    'Op ma 12 jan. 2026 om 09:00 schreef Privacy <p@example.org>:\n> oud',
    'Am 12.01.2026 um 09:00 schrieb Privacy <p@example.org>:\n> alt',
    'On Mon, 12 Jan 2026 at 09:00, Privacy\n<p@example.org> wrote:\n> old',
    '-----Oorspronkelijk bericht-----\nVan: Privacy\n\noud',
    'De : Privacy\nEnvoyé : lundi\nÀ : Moi\nObjet : ancien\n\nancien',
    '> quoted only',
  ])('end where a quote begins: %p', (quote) => {
    const { own, quoted } = ownWords(`my words\n\n${quote}`);
    expect(own).toBe('my words');
    expect(quoted).not.toBe('');
  });

  it('stand between quotes too, when someone answers line by line', () => {
    const text = 'Le 12 janv. 2026 à 09:00, Privacy a écrit :\n> Une question ?\n\nOui.\n\n> Une autre ?\n\nNon.';
    expect(ownWords(text).own.split(/\n+/)).toEqual(['Oui.', 'Non.']);
  });

  it('leave out the signature, but not a postscript after it', () => {
    const { own, signature } = ownWords('My words.\n\nKind regards,\nJane Roe\n+32 2 555 12 12\nPS: by letter please');
    expect(own).toBe('My words.\n\nPS: by letter please');
    expect(signature).toContain('Jane Roe');
  });

  it('are kept whole where a long letter goes on after a closing line', () => {
    const more = Array.from({ length: 30 }, (_, at) => `Line ${at} of the letter.`).join('\n');
    expect(ownWords(`First.\nRegards\n${more}`).own).toContain('Line 29');
  });

  it('leave out a notice of confidentiality, whatever it says about deleting', () => {
    const notice = 'This e-mail is confidential. If you are not the intended recipient, delete all data.';
    expect(ownWords(`My words.\n\n${notice}`).own).toBe('My words.');
  });

  it('keep a paragraph that merely asks for secrecy', () => {
    expect(ownWords('Please treat this as confidential.').own).toBe('Please treat this as confidential.');
  });
});
