import PDFDocument from 'pdfkit';
import type { Language } from '@habeas/domain';
import { printableText } from './printable';

const MM = 72 / 25.4;
/** Margins of an A4 sheet, in points. */
const MARGINS = { top: 20 * MM, bottom: 24 * MM, left: 24 * MM, right: 20 * MM };
const LINE_GAP = 2.5;

/** Size and face of each kind of text, in points. */
const STYLES = {
  body: { size: 10.5, gap: 7 },
  /** One of several lines that belong together. */
  line: { size: 10.5, gap: 0 },
  heading: { size: 12.5, gap: 4 },
  title: { size: 15, gap: 8 },
  small: { size: 8.5, gap: 2 },
  code: { size: 18, gap: 8 },
} as const;
export type Style = keyof typeof STYLES;

/** Text of one face. */
export interface SheetRun {
  text: string;
  strong: boolean;
}

/** One A4 document whose text flows from sheet to sheet; each drawn thing belongs to the structure tree. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  private readonly root: PDFKit.PDFStructureElement;

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
      displayTitle: true,
      bufferPages: true,
      info,
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

  /** One paragraph of runs, as drawing inside an element. `indent` in points. */
  write(runs: readonly SheetRun[], style: Style, colour: string, indent = 0): void {
    const filled = runs.filter(({ text }) => text !== '');
    const { size, gap } = STYLES[style];
    const width = this.width - indent;
    this.doc.fontSize(size).fillColor(colour);
    this.doc.x = MARGINS.left + indent;
    filled.forEach(({ text, strong }, index) => {
      const continued = index < filled.length - 1;
      this.doc.font(strong ? 'Helvetica-Bold' : 'Helvetica');
      this.doc.text(printableText(text), { width, lineGap: LINE_GAP, continued, paragraphGap: 0 });
    });
    this.doc.x = MARGINS.left;
    this.doc.y += gap;
  }

  /** Text at a place of its own, in millimetres from the sheet's corner, one line after the other. */
  writeAt(lines: readonly string[], x: number, y: number, width: number, style: Style, colour: string): void {
    this.doc.font('Helvetica').fontSize(STYLES[style].size).fillColor(colour);
    this.doc.text(printableText(lines.join('\n')), x * MM, y * MM, { width: width * MM, lineGap: 1.5 });
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
      this.doc.font('Helvetica').fontSize(STYLES.small.size).fillColor(colour);
      this.doc.text(left ?? '', MARGINS.left, y, { width: this.width, lineBreak: false });
      this.doc.text(right ?? '', MARGINS.left, y, { width: this.width, align: 'right' });
      this.doc.endMarkedContent();
    }
    return this.end();
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
