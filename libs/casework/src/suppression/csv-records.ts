import { TextDecoder } from 'node:util';

/** A file that cannot be read as a table, and where. Holds no value of it. */
export class CsvFault extends Error {
  constructor(
    readonly row: number,
    fault: string,
  ) {
    super(`row ${row}: ${fault}`);
    this.name = 'CsvFault';
  }
}

/** One record. `row` counts as a spreadsheet does: the header is 1. */
export interface CsvRecord {
  row: number;
  fields: string[];
}

const DELIMITERS = [',', ';', '\t', '|'];
const LARGEST_FIELD = 1 << 20;

/** The character that divides the header most often, outside quotes. */
function delimiterOf(header: string): string {
  const bare = header.replace(/"(?:[^"]|"")*"/g, '');
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/**
 * Splits a growing text into records (RFC 4180); what is not complete yet is kept for the next piece. The library csv-parse refuses the
 * quotation marks of `="0475"`, which spreadsheets write, or else takes text after a closing one as part of the field, and an address that
 * is spoilt so would pass the ledger.
 */
class RecordSplitter {
  private fields: string[] = [];
  private field = '';
  private state: 'start' | 'bare' | 'quoted' | 'closing' = 'start';
  private afterReturn = false;
  private row = 1;

  private readonly untilQuote = /"/g;
  private readonly untilEnd: RegExp;

  constructor(private readonly delimiter: string) {
    this.untilEnd = new RegExp(`[\\r\\n${delimiter === '\t' ? '\\t' : delimiter}]`, 'g');
  }

  *push(text: string): Generator<CsvRecord> {
    for (let at = 0; at < text.length; at += 1) {
      const character = text.charAt(at);
      const endsReturn = this.afterReturn && character === '\n';
      this.afterReturn = false;
      if (endsReturn) continue;
      if (this.state === 'quoted') {
        if (character === '"') this.state = 'closing';
        else at += this.take(text, at, this.untilQuote);
      } else if (character === '"' && this.state === 'start') this.state = 'quoted';
      else if (character === '"' && this.state === 'closing') this.reopen();
      else if (character === this.delimiter) this.endField();
      else if (character === '\n' || character === '\r') yield* this.endRecord(character);
      else {
        if (this.state === 'closing') throw new CsvFault(this.row, 'text stands after a closing quotation mark');
        this.state = 'bare';
        at += this.take(text, at, this.untilEnd);
      }
    }
  }

  *end(): Generator<CsvRecord> {
    if (this.state === 'quoted') throw new CsvFault(this.row, 'a quotation mark opens here and never closes');
    if (this.fields.length > 0 || this.field !== '' || this.state !== 'start') yield* this.endRecord('');
  }

  /** Adds everything up to the next character that means something; answers how many it was beside the first. */
  private take(text: string, from: number, until: RegExp): number {
    until.lastIndex = from;
    const to = until.exec(text)?.index ?? text.length;
    this.add(text.slice(from, to));
    return to - from - 1;
  }

  private reopen(): void {
    this.state = 'quoted';
    this.add('"');
  }

  private add(text: string): void {
    this.field += text;
    if (this.field.length > LARGEST_FIELD) throw new CsvFault(this.row, 'a field is longer than a million characters');
  }

  private endField(): void {
    this.fields.push(this.field);
    if (this.fields.length > 10_000) throw new CsvFault(this.row, 'there are more than 10,000 fields');
    this.field = '';
    this.state = 'start';
  }

  private *endRecord(character: string): Generator<CsvRecord> {
    this.endField();
    this.afterReturn = character === '\r';
    const { fields, row } = this;
    this.fields = [];
    this.row += 1;
    const isBlank = fields.length === 1 && fields[0] === '';
    if (!isBlank) yield { row, fields };
  }
}

/**
 * The records of a CSV file, one at a time and in constant memory: comma, semicolon, tab or bar (as its first line has it), quoted
 * fields, any line end, UTF-8 or UTF-16 with a byte-order mark. Blank lines count, and are passed over.
 * @throws CsvFault
 */
export async function* csvRecords(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRecord> {
  let splitter: RecordSplitter | undefined;
  let head = '';
  for await (const text of decoded(bytes)) {
    if (!splitter) {
      head += text;
      if (!/[\r\n]/.test(head)) {
        if (head.length > LARGEST_FIELD) throw new CsvFault(1, 'the first line has no end');
        continue;
      }
      splitter = new RecordSplitter(delimiterOf(head.split(/[\r\n]/, 1)[0] ?? ''));
      yield* splitter.push(head);
    } else {
      yield* splitter.push(text);
    }
  }
  if (!splitter) {
    splitter = new RecordSplitter(delimiterOf(head));
    yield* splitter.push(head);
  }
  yield* splitter.end();
}

async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder) yield decoder.decode();
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
