import type { Language } from '@habeas/domain';
import { brandColours } from '../brand-colours';
import { formatDate } from '../dates';
import type { FilledLetter } from '../filled-letter';
import type { LetterHead } from '../letter-head';
import { drawBlock, drawFooter } from './draw-blocks';
import { printableText } from './printable';
import { Sheet } from './sheet';

/** What a letter on paper says beside its text. */
export interface PostalPart {
  /** ISO date that stands on the letter. */
  writtenOn: string;
  /** The addressee, a line each, six at most; empty where the window stays empty. */
  address: readonly string[];
}

const GREY = '#56535f';
const PAGE: Readonly<Record<Language, (page: number, of: number) => string>> = {
  fr: (page, of) => `Page ${page} sur ${of}`,
  nl: (page, of) => `Pagina ${page} van ${of}`,
  de: (page, of) => `Seite ${page} von ${of}`,
  en: (page, of) => `Page ${page} of ${of}`,
};

/**
 * Millimetres from the corner of the sheet. A Belgian windowed envelope (C5/6, A4 folded in three) shows its window on the right; bpost
 * wants 15 mm free beside the address and nothing else in the window (MassPost guide, section 1).
 */
const PLACES = { brand: 12, sender: 27, window: { x: 112, y: 50, width: 78 }, date: 92, text: 100 } as const;
const ADDRESS_LINES = 6;

function drawHead(sheet: Sheet, head: LetterHead, language: Language, { writtenOn, address }: PostalPart): void {
  const { brand, ink } = brandColours(head.brand.colour);
  const { controller } = head;
  sheet.decorate(() => sheet.doc.rect(0, 0, sheet.doc.page.width, 14).fill(brand));
  sheet.moveTo(PLACES.brand);
  sheet.element('P', undefined, () => sheet.write([{ text: head.brand.name, strong: true }], 'title', ink));
  const sender = [
    controller.name,
    ...controller.address,
    controller.email,
    ...(controller.phone ? [controller.phone] : []),
  ];
  sheet.element('P', undefined, () => sheet.writeAt(sender, 24, PLACES.sender, 80, 'small', GREY));
  const { x, y, width } = PLACES.window;
  if (address.length > 0)
    sheet.element('P', undefined, () => sheet.writeAt(address.slice(0, ADDRESS_LINES), x, y, width, 'body', '#000000'));
  sheet.element('P', undefined, () =>
    sheet.writeAt([formatDate(writtenOn, language)], 24, PLACES.date, 120, 'body', GREY),
  );
  sheet.moveTo(PLACES.text);
}

/**
 * The letter on A4 as a tagged PDF: language, title, and a structure tree in the order in which it is read. The same input gives the same
 * bytes. Throws UnprintableLetterError where the typeface lacks a sign, RangeError where `writtenOn` is no date.
 */
export async function letterPdf(
  letter: FilledLetter,
  reference: string,
  language: Language,
  head: LetterHead,
  postal: PostalPart,
): Promise<Buffer> {
  const { ink } = brandColours(head.brand.colour);
  const sheet = new Sheet(printableText(letter.subject), head.controller.name, language, postal.writtenOn);
  drawHead(sheet, head, language, postal);
  sheet.element('H1', undefined, () => sheet.write([{ text: letter.subject, strong: true }], 'title', ink));
  for (const block of letter.body) drawBlock(sheet, block, ink);
  drawFooter(sheet, letter.footer, GREY);
  return sheet.finish((page, of) => [`${head.brand.name} · ${reference}`, PAGE[language](page, of)], GREY);
}
