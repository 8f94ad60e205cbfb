import PDFDocument from 'pdfkit';
import type { Language } from '@habeas/domain';
import { printableText } from './printable';
import { type Piece, type SheetRun, textLines } from './text-lines';
import { typeface } from './typefaces';

const MM = 72 / 25.4;
/** Margins of an A4 sheet, in points. */
const MARGINS = { top: 20 * MM, bottom: 24 * MM, left: 24 * MM, right: 20 * MM };
/** Says in the file that it is made to be read aloud (ISO 14289-1); the typings of pdfkit do not know it yet. */
const PDF_UA: object = { subset: 'PDF/UA' };
/** Height of a line in parts of the size of its text. */
const LINE = 1.32;

/** Size of each kind of text and the room after it, in points. */
const STYLES = {
  body: { size: 10, gap: 7 },
  /** One of several lines that belong together. */
  line: { size: 10, gap: 0 },
  heading: { size: 12, gap: 4 },
  title: { size: 14.5, gap: 8 },
  small: { size: 8, gap: 2 },
  code: { size: 17, gap: 8 },
} as const;
export type Style = keyof typeof STYLES;

const footLine = (text: string): Piece[] => textLines([{ text, strong: false }], Infinity, () => 0).flat();

/** One A4 document whose text flows from sheet to sheet; each drawn thing belongs to the structure tree. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  private readonly root: PDFKit.PDFStructureElement;
  private readonly faces = new Set<string>();

  /** `writtenOn`: an ISO date, also the PDF's own date: the same letter gives the same bytes. */
  constructor(title: string, author: string, language: Language, writtenOn: string) {
    const written = new Date(`${writtenOn}T00:00:00Z`);
    const info = {
      Title: title,
      Author: author,
      Creator: 'Habeas',
      Producer: 'Habeas',
      CreationDate: written,
      ModDate: written,
    };
    this.doc = new PDFDocument({
      size: 'A4',
      margins: MARGINS,
      pdfVersion: '1.7',
      lang: language,
      tagged: true,
      // No typeface of the reader's machine: what is not embedded may be drawn wrong, or not at all.
      font: '',
      displayTitle: true,
      bufferPages: true,
      info,
      ...PDF_UA,
    });
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  get width(): number {
    return this.doc.page.width - MARGINS.left - MARGINS.right;
  }

  /** Adds a structure element of that type below another, or below the document. */
  element(type: string, parent = this.root, draw?: () => void): PDFKit.PDFStructureElement {
    const element = draw ? this.doc.struct(type, {}, draw) : this.doc.struct(type);
    parent.add(element);
    return element;
  }

  /** Starts a new sheet where less than this height is left, so that what belongs together stays together. */
  keep(height: number): void {
    if (this.doc.y + height > this.doc.page.height - MARGINS.bottom) this.doc.addPage();
  }

  /** One paragraph of runs, as drawing inside an element; it goes on on the next sheet. `indent` in points. */
  write(runs: readonly SheetRun[], style: Style, colour: string, indent = 0): void {
    const { size, gap } = STYLES[style];
    const height = size * LINE;
    const printed = runs.map(({ text, strong }) => ({ text: printableText(text), strong }));
    this.doc.fillColor(colour);
    for (const line of textLines(printed, this.width - indent, (piece) => this.widthOf(piece, size))) {
      if (this.doc.y + height > this.doc.page.height - MARGINS.bottom) {
        this.doc.continueOnNewPage();
        this.doc.fillColor(colour);
      }
      this.drawLine(line, MARGINS.left + indent, this.doc.y, size);
      this.doc.y += height;
    }
    this.doc.x = MARGINS.left;
    this.doc.y += gap;
  }

  /** Text at a place of its own, in millimetres from the sheet's corner, one line after the other. */
  writeAt(lines: readonly string[], x: number, y: number, width: number, style: Style, colour: string): void {
    const { size } = STYLES[style];
    const runs = [{ text: printableText(lines.join('\n')), strong: false }];
    this.doc.fillColor(colour);
    textLines(runs, width * MM, (piece) => this.widthOf(piece, size)).forEach((line, index) =>
      this.drawLine(line, x * MM, y * MM + index * size * LINE, size),
    );
  }

  moveTo(y: number): void {
    this.doc.x = MARGINS.left;
    this.doc.y = y * MM;
  }

  /** Decoration of the current sheet, not read aloud. */
  decorate(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }

  /** Writes a line at the foot of every sheet, and gives the finished file. */
  async finish(foot: (sheet: number, of: number) => readonly [string, string], colour: string): Promise<Buffer> {
    const { count } = this.doc.bufferedPageRange();
    for (let index = 0; index < count; index++) {
      this.doc.switchToPage(index);
      const [left, right] = foot(index + 1, count).map(printableText);
      const y = this.doc.page.height - 14 * MM;
      this.doc.page.margins.bottom = 0;
      this.doc.markContent('Artifact', { type: 'Pagination' });
      this.doc.fillColor(colour);
      this.drawLine(footLine(left ?? ''), MARGINS.left, y, STYLES.small.size);
      const end = footLine(right ?? '');
      const width = end.reduce((sum, piece) => sum + this.widthOf(piece, STYLES.small.size), 0);
      this.drawLine(end, MARGINS.left + this.width - width, y, STYLES.small.size);
      this.doc.endMarkedContent();
    }
    return this.end();
  }

  /** Takes the file that a piece is drawn with. A document knows each by a name of its own. */
  private face({ script, strong }: Piece, size: number): PDFKit.PDFDocument {
    const name = `${script}-${strong ? 'strong' : 'plain'}`;
    if (!this.faces.has(name)) this.doc.registerFont(name, typeface(script, strong));
    this.faces.add(name);
    return this.doc.font(name, size);
  }

  private widthOf(piece: Piece, size: number): number {
    return this.face(piece, size).widthOfString(piece.text);
  }

  private drawLine(line: readonly Piece[], x: number, y: number, size: number): void {
    let at = x;
    for (const piece of line) {
      const width = this.widthOf(piece, size);
      this.doc.text(piece.text, at, y, { lineBreak: false });
      at += width;
    }
    this.doc.y = y;
  }

  private end(): Promise<Buffer> {
    const parts: Buffer[] = [];
    return new Promise((resolve, reject) => {
      this.doc.on('data', (part: Buffer) => parts.push(part));
      this.doc.on('end', () => resolve(Buffer.concat(parts)));
      this.doc.on('error', reject);
      this.doc.end();
    });
  }
}
