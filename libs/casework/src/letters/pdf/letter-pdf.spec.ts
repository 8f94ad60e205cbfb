import path from 'node:path';
import { LANGUAGES, type Language } from '@habeas/domain';
import type { LetterData, LetterName } from '../letter-data';
import { sampleHead } from '../letter-head.fixture';
import { LETTER_NAMES } from '../letter-places';
import { Letters } from '../letters';
import { letterSamples } from '../samples';
import { UnprintableLetterError } from './printable';
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
    expect(lists.length).toBe(5);
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

  it('writes a name right or not at all', async () => {
    const named = (after: string) => {
      const [first, ...rest] = samples['rectification-answer'].corrected;
      if (!first) throw new RangeError('no row');
      return pdfOf('rectification-answer', 'fr', {
        ...samples['rectification-answer'],
        corrected: [{ ...first, after }, ...rest],
      });
    };
    expect(textOf(readPdf(await named('Zoë Œuvrard-Šimic')))).toContain('Zoë Œuvrard-Šimic');
    await expect(named('Wałęsa')).rejects.toThrow(UnprintableLetterError);
    await expect(named('Wałęsa')).rejects.not.toThrow(/Wa/);
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
