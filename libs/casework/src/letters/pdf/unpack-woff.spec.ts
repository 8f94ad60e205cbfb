import { deflateSync } from 'node:zlib';
import { unpackWoff } from './unpack-woff';

/** A WOFF of these tables, each packed where that makes it shorter. `length` overrides what the directory says of the first. */
function woffOf(tables: Readonly<Record<string, Buffer>>, length?: number): Buffer {
  const names = Object.keys(tables);
  const header = Buffer.alloc(44);
  header.write('wOFF', 0, 'latin1');
  header.writeUInt32BE(0x00010000, 4);
  header.writeUInt16BE(names.length, 12);
  let at = 44 + 20 * names.length;
  const bodies: Buffer[] = [];
  const rows = names.map((name, index) => {
    const table = tables[name] ?? Buffer.alloc(0);
    const packed = deflateSync(table);
    const body = packed.length < table.length ? packed : table;
    const row = Buffer.alloc(20);
    row.write(name, 0, 'latin1');
    [at, body.length, index === 0 && length !== undefined ? length : table.length, 0xabcd0000 + index].forEach(
      (value, field) => row.writeUInt32BE(value, 4 + 4 * field),
    );
    bodies.push(body);
    at += body.length;
    return row;
  });
  return Buffer.concat([header, ...rows, ...bodies]);
}

describe('a WOFF font unpacked', () => {
  const tables = { abcd: Buffer.alloc(1001, 7), efgh: Buffer.from('short'), ijkl: Buffer.alloc(64, 1) };

  it('holds each table whole, where its directory says, with its check sum', () => {
    const font = unpackWoff(woffOf(tables));
    expect(font.readUInt32BE(0)).toBe(0x00010000);
    expect([4, 6, 8, 10].map((at) => font.readUInt16BE(at))).toEqual([3, 32, 1, 16]);
    Object.entries(tables).forEach(([name, table], index) => {
      const row = 12 + 16 * index;
      expect(font.toString('latin1', row, row + 4)).toBe(name);
      expect(font.readUInt32BE(row + 4)).toBe(0xabcd0000 + index);
      const at = font.readUInt32BE(row + 8);
      expect(at % 4).toBe(0);
      expect(font.subarray(at, at + font.readUInt32BE(row + 12)).equals(table)).toBe(true);
    });
  });

  it('is refused where it is something else, or its tables are not as long as they say', () => {
    expect(() => unpackWoff(Buffer.from('OTTO'))).toThrow(RangeError);
    expect(() => unpackWoff(Buffer.alloc(64))).toThrow(RangeError);
    expect(() => unpackWoff(woffOf(tables, 1002))).toThrow(RangeError);
    expect(() => unpackWoff(woffOf(tables, 900))).toThrow();
  });
});
