import path from 'node:path';
import { LANGUAGES, type Language } from '@habeas/domain';
import type { LetterData, LetterName } from '../letter-data';
import { sampleHead } from '../letter-head.fixture';
import { LETTER_NAMES } from '../letter-places';
import { Letters } from '../letters';
import { letterSamples } from '../samples';
import { UnprintableLetterError } from './printable';
import { Sheet } from './sheet';
import { scriptOf } from './typefaces';
import { readingOrder, readPdf, type ReadPdf } from './read-pdf.fixture';

const letters = Letters.load(path.resolve('examples/proximus/letters'));
const postal = { writtenOn: '2026-02-03', address: ['Amélie Dubois', 'Rue de la Loi 16', '1000 BRUXELLES'] };
const every = LANGUAGES.flatMap((language) => LETTER_NAMES.map((name) => [language, name] as const));

function pdfOf<N extends LetterName>(name: N, language: Language, data: LetterData[N], part = postal): Promise<Buffer> {
  const head = sampleHead(language);
  const { content } = letters.render(name, language, head, data);
  return letters.pdf(content, data.reference, language, head, part);
}
const words = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();
/** A long word is broken where the line ends, so what is said is compared without spaces. */
const unspaced = (text: string): string => text.replace(/[\s\u00a0]+/g, '');
const textOf = ({ root }: ReadPdf): string =>
  words(
    readingOrder(root)
      .map(({ text }) => text)
      .join(' '),
  );

describe.each(every)('on paper, in %s: %s', (language, name) => {
  it('says the same as the mail, in the same order, and is tagged', async () => {
    const head = sampleHead(language);
    const mail = letters.preview(name, language, head);
    const pdf = readPdf(await pdfOf(name, language, letterSamples(language)[name]));
    expect(pdf.catalog).toContain(`/Lang (${language})`);
    expect(pdf.catalog).toMatch(/\/MarkInfo|\/StructTreeRoot/);
    const text = textOf(pdf);
    expect(text).not.toMatch(/\{|\}|undefined|\[object|NaN|\?{2}/);
    const body = mail.text.split('\n-- \n')[0] ?? '';
    const expected = body.replace(/^(?:- |> | {4})/gm, '');
    expect(unspaced(text.replaceAll('•', ''))).toContain(unspaced(expected));
  });
});

describe('a letter on paper', () => {
  const samples = letterSamples('fr');

  it('is read from sender to address, date, title and text, with headings and lists as such', async () => {
    const pdf = readPdf(await pdfOf('erasure-answer', 'fr', samples['erasure-answer']));
    const elements = readingOrder(pdf.root);
    expect(pdf.root.type).toBe('Document');
    expect(elements.slice(0, 5).map(({ type }) => type)).toEqual(['P', 'P', 'P', 'P', 'H1']);
    expect(elements[2]?.text).toBe('Amélie Dubois Rue de la Loi 16 1000 BRUXELLES');
    expect(elements[3]?.text).toBe('3 février 2026');
    const lists = elements.filter(({ type }) => type === 'L');
    expect(lists.length).toBe(7);
    for (const { children } of lists)
      for (const item of children) {
        expect(item.type).toBe('LI');
        expect(item.children.map(({ type }) => type)).toEqual(['Lbl', 'LBody']);
      }
    expect(elements.filter(({ type }) => type === 'H2').length).toBeGreaterThan(4);
  });

  it('numbers its sheets and repeats the reference, as no part of the text', async () => {
    const pdf = readPdf(await pdfOf('erasure-answer', 'fr', samples['erasure-answer']));
    expect(pdf.pages).toBe(2);
    expect(pdf.artifacts.map(words).filter((text) => text !== '')).toEqual([
      'Proximus · HB-2026-7K3M9QPage 1 sur 2',
      'Proximus · HB-2026-7K3M9QPage 2 sur 2',
    ]);
    expect(textOf(pdf)).not.toContain('Page 1');
  });

  it('names its title, shows it, and holds no address where none is given', async () => {
    const pdf = readPdf(
      await pdfOf('right-refused', 'en', letterSamples('en')['right-refused'], { ...postal, address: [] }),
    );
    expect(pdf.title).toContain('our answer is no');
    expect(pdf.catalog).toContain('/ViewerPreferences');
    expect(textOf(pdf)).not.toContain('Dubois');
  });

  it('is the same, byte for byte, for the same letter of the same day', async () => {
    const data = samples['rectification-answer'];
    const [one, two] = [
      await pdfOf('rectification-answer', 'fr', data),
      await pdfOf('rectification-answer', 'fr', data),
    ];
    expect(one.equals(two)).toBe(true);
    const later = await pdfOf('rectification-answer', 'fr', data, { ...postal, writtenOn: '2026-02-04' });
    expect(one.equals(later)).toBe(false);
  });

  const named = (after: string, address = postal.address) => {
    const [first, ...rest] = samples['rectification-answer'].corrected;
    if (!first) throw new RangeError('no row');
    const data = { ...samples['rectification-answer'], corrected: [{ ...first, after }, ...rest] };
    return pdfOf('rectification-answer', 'fr', data, { ...postal, address });
  };

  it('writes names of Latin, Greek and Cyrillic letters right, in the text and in the window', async () => {
    const names = 'Łukasz Ştefănescu Ελένη Жанна Зоя Đặng Nguyễn Zoë Œuvrard-Šimic Ἀθηνᾶ Ќирил';
    const pdf = readPdf(await named(names, [names, '1000 BRUXELLES']));
    expect(textOf(pdf)).toContain(names);
    expect(words(readingOrder(pdf.root)[2]?.text ?? '')).toBe(`${names} 1000 BRUXELLES`);
  });

  it('writes a name right or not at all', async () => {
    await expect(named('محمد')).rejects.toThrow(UnprintableLetterError);
    await expect(named('Zoë 李')).rejects.toThrow(UnprintableLetterError);
    await expect(named('Zoë 李')).rejects.not.toThrow(/Zo/);
  });

  const onASheet = async (text: string) => {
    const sheet = new Sheet('Signs', 'Habeas', 'en', '2026-02-03');
    for (const strong of [false, true])
      sheet.element('P', undefined, () => sheet.write([{ text, strong }], 'body', '#000000'));
    const pdf = readPdf(await sheet.finish(() => ['', ''], '#000000'));
    return readingOrder(pdf.root).map((element) => words(element.text));
  };

  it('holds every sign that it says it can print, in both weights', async () => {
    // These two are drawn as a letter and a dot, and would be read as the same letter with an accent where that stands beside them.
    const apart = 'ṃ ṅ';
    const signs = Array.from({ length: 0x2200 - 0x21 }, (_, index) => String.fromCodePoint(0x21 + index)).filter(
      (sign) => scriptOf(sign) && sign.normalize('NFC') === sign && /^[^\s\u00ad]$/.test(sign) && !apart.includes(sign),
    );
    expect(signs.length).toBeGreaterThan(1000);
    for (const text of [signs.join(' '), apart]) expect(await onASheet(text)).toEqual([text, text]);
  });

  it('says that it is made to be read aloud, and brings every typeface', async () => {
    const pdf = readPdf(await named('Ελένη'));
    expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf.typefaces.length).toBeGreaterThanOrEqual(3);
    expect(pdf.typefaces.filter(({ name, embedded }) => !embedded || !name.includes('NotoSans'))).toEqual([]);
  });

  it('puts hostile data on paper as text', async () => {
    const hostile = ') Tj /JS (app.alert(1)) >> endobj';
    const data = { ...samples.clarification, question: hostile };
    const file = await pdfOf('clarification', 'fr', data);
    expect(textOf(readPdf(file))).toContain(hostile);
    expect(file.toString('latin1')).not.toContain('app.alert');
  });

  it('breaks a long letter over sheets without losing a word', async () => {
    const erased = Array.from({ length: 60 }, (_, index) => ({ what: `Fichier numéro ${index}`, records: index + 1 }));
    const pdf = readPdf(await pdfOf('erasure-answer', 'fr', { ...samples['erasure-answer'], erased }));
    expect(pdf.pages).toBeGreaterThan(3);
    for (const { what } of erased) expect(textOf(pdf)).toContain(what);
  });
});
