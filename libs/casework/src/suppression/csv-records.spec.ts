import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import * as fc from 'fast-check';
import { type CsvRecord, csvRecords } from './csv-records';

async function records(content: string | Buffer, pieces = 7): Promise<CsvRecord[]> {
  const bytes = Buffer.from(content);
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += pieces) chunks.push(bytes.subarray(at, at + pieces));
  const read: CsvRecord[] = [];
  for await (const record of csvRecords(Readable.from(chunks) as AsyncIterable<Uint8Array>)) read.push(record);
  return read;
}

const fields = async (content: string | Buffer) => (await records(content)).map((record) => record.fields);

describe('reading CSV', () => {
  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['bars', 'a|b\n1|2\n'],
    ['a delimiter that stands in a quoted header too', '"a";"b"\n1;2'],
    ['the line ends of Windows', 'a;b\r\n1;2\r\n'],
    ['the line ends of old', 'a;b\r1;2\r'],
    ['a byte-order mark', '\ufeffa;b\n1;2\n'],
    ['quotes after a carriage return', 'a;b\r"1";"2"\n'],
  ])('with %s', async (_, content) => {
    expect(await fields(content)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('in UTF-16, as a spreadsheet writes it', async () => {
    expect(await fields(Buffer.from('\ufeffé;b\n1;2\n', 'utf16le'))).toEqual([
      ['é', 'b'],
      ['1', '2'],
    ]);
  });

  it('counts rows as a spreadsheet does, blank ones too', async () => {
    expect((await records('a,b\n\n"1\n1",2\n\n3,4')).map(({ row }) => row)).toEqual([1, 3, 5]);
  });

  it.each([
    ['a,b\n1,"2\n3,4\n', 'row 2: a quotation mark opens here and never closes'],
    ['a,b\n"1"x,2\n', 'row 2: text stands after a closing quotation mark'],
    ['a,b\n\n1,2\n"1" "x",2\n', 'row 4: text stands after a closing quotation mark'],
  ])('names the row of what cannot be read', async (content, fault) => {
    await expect(records(content)).rejects.toThrow(fault);
  });

  it('takes a quotation mark inside a field that begins without one as text', async () => {
    expect(await fields('a,b\n="0475",5" disk\n')).toEqual([
      ['a', 'b'],
      ['="0475"', '5" disk'],
    ]);
  });

  it('refuses what would fill the memory', async () => {
    await expect(records(`a,b\n"${'x'.repeat(1_100_000)}`, 65_536)).rejects.toThrow('longer than a million');
    await expect(records('x'.repeat(1_100_000), 65_536)).rejects.toThrow('first line has no end');
    await expect(records(`a,b\n${','.repeat(10_001)}\n`, 65_536)).rejects.toThrow('more than 10,000 fields');
  });

  it('reads back whatever was written, in pieces of any size', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '🙂', '"', ',', ';', '\n', '\r', ' ', '=') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 6 });
    const delimiter = fc.constantFrom(',', ';');
    await fc.assert(
      fc.asyncProperty(table, delimiter, fc.integer({ min: 1, max: 9 }), async (rows, between, pieces) => {
        const written = stringify([['first', 'second'], ...rows], { delimiter: between, quoted: true });
        const read = (await records(written, pieces)).map((record) => record.fields);
        expect(read).toEqual([['first', 'second'], ...rows]);
      }),
      { numRuns: 300 },
    );
  });
});
