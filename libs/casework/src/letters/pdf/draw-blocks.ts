import type { FilledBlock, Run } from '../filled-letter';
import type { Sheet } from './sheet';
import type { SheetRun } from './text-lines';

const INK = '#1c1b22';
/** Points that a list item or a quotation stands to the right. */
const INDENT = 14;
/** Points that a heading needs with the lines after it. */
const HEADING_ROOM = 64;
const LINE_ROOM = 30;

const runsOf = (runs: readonly Run[]): SheetRun[] => runs.map(({ text, as }) => ({ text, strong: as === 'strong' }));
const plain = (text: string): SheetRun[] => [{ text, strong: false }];

function drawItem(sheet: Sheet, list: PDFKit.PDFStructureElement, lines: readonly Run[][]): void {
  sheet.keep(LINE_ROOM);
  const item = sheet.element('LI', list);
  const top = sheet.doc.y;
  sheet.element('Lbl', item, () => sheet.write(plain('•'), 'body', INK));
  sheet.doc.y = top;
  const body = sheet.element('LBody', item);
  lines.forEach((line, index) => {
    const style = index < lines.length - 1 ? 'line' : 'body';
    sheet.element('P', body, () => sheet.write(runsOf(line), style, INK, INDENT));
  });
}

function drawQuote(sheet: Sheet, text: string, accent: string): void {
  sheet.keep(LINE_ROOM);
  const { page } = sheet.doc;
  const top = sheet.doc.y;
  const quote = sheet.element('BlockQuote');
  sheet.element('P', quote, () => sheet.write(plain(text), 'body', INK, INDENT));
  if (sheet.doc.page !== page) return;
  const bottom = sheet.doc.y - 8;
  sheet.decorate(() => sheet.doc.rect(sheet.doc.x, top - 1, 2.5, bottom - top).fill(accent));
}

/** Draws one block of a letter, tagged as what it is. `accent` is readable on white. */
export function drawBlock(sheet: Sheet, block: FilledBlock, accent: string): void {
  switch (block.kind) {
    case 'heading':
      sheet.keep(HEADING_ROOM);
      sheet.doc.y += 6;
      sheet.element('H2', undefined, () =>
        sheet.write(
          block.runs.map(({ text }) => ({ text, strong: true })),
          'heading',
          accent,
        ),
      );
      return;
    case 'text':
      sheet.keep(LINE_ROOM);
      sheet.element('P', undefined, () => sheet.write(runsOf(block.runs), 'body', INK));
      return;
    case 'list': {
      const list = sheet.element('L');
      for (const item of block.items) drawItem(sheet, list, item);
      return;
    }
    case 'quote':
      return drawQuote(sheet, block.text, accent);
    case 'code':
      sheet.element('P', undefined, () => sheet.write([{ text: block.text, strong: true }], 'code', INK, INDENT));
      return;
    case 'link':
      sheet.keep(LINE_ROOM);
      sheet.element('P', undefined, () => sheet.write([{ text: block.label, strong: true }], 'line', INK));
      sheet.element('P', undefined, () => sheet.write(plain(block.url), 'body', INK));
  }
}

/** The last words of a letter: small, the same in all. */
export function drawFooter(sheet: Sheet, blocks: readonly FilledBlock[], colour: string): void {
  for (const block of blocks)
    if (block.kind === 'text') sheet.element('P', undefined, () => sheet.write(runsOf(block.runs), 'small', colour));
}
