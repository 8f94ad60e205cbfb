import { inflateSync } from 'node:zlib';

const WOFF = { signature: 0x774f4646, header: 44, entry: 20 };
const SFNT = { header: 12, entry: 16 };
const padded = (length: number): number => (length + 3) & ~3;

/** The head of an SFNT: what it holds, how many tables, and three numbers for a search by halves. */
function headerOf(flavor: number, tables: number): Buffer {
  const header = Buffer.alloc(SFNT.header);
  const power = Math.floor(Math.log2(tables));
  header.writeUInt32BE(flavor, 0);
  [tables, 16 * 2 ** power, power, 16 * (tables - 2 ** power)].forEach((value, index) =>
    header.writeUInt16BE(value, 4 + 2 * index),
  );
  return header;
}

/**
 * A font in WOFF (W3C, File Format 1.0) as the plain TrueType or OpenType font that it holds. The PDF library would unpack its tables again
 * for every letter, in JavaScript. Throws RangeError where it is no such font, or an Error where a table cannot be unpacked.
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.length < WOFF.header || woff.readUInt32BE(0) !== WOFF.signature) throw new RangeError('not a WOFF font');
  const tables = woff.readUInt16BE(12);
  const directory = Buffer.alloc(tables * SFNT.entry);
  const parts: Buffer[] = [];
  let at = SFNT.header + directory.length;
  for (let index = 0; index < tables; index++) {
    const entry = WOFF.header + index * WOFF.entry;
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field)) as [
      number,
      number,
      number,
    ];
    const stored = woff.subarray(offset, offset + packed);
    const table = packed < length ? inflateSync(stored, { maxOutputLength: length }) : stored;
    if (table.length !== length) throw new RangeError('a table of the font has another length than it says');
    const row = index * SFNT.entry;
    woff.copy(directory, row, entry, entry + 4);
    woff.copy(directory, row + 4, entry + 16, entry + 20);
    directory.writeUInt32BE(at, row + 8);
    directory.writeUInt32BE(length, row + 12);
    parts.push(table, Buffer.alloc(padded(length) - length));
    at += padded(length);
  }
  return Buffer.concat([headerOf(woff.readUInt32BE(4), tables), directory, ...parts]);
}
