import { csvRows, jsonRows } from './data-files';
import { releasedRows, UndeclaredFieldError } from './data-rows';
import type { CollectionInput, PackageInput } from './package-input';

const collection: CollectionInput = {
  source: 'crm',
  collection: 'customers',
  label: 'Customers',
  category: { key: 'contact', label: 'Contact' },
  activities: [],
  fields: [
    { name: 'name', label: 'Name', kind: 'text' },
    { name: 'balance', label: 'Balance', kind: 'amount' },
    { name: 'other', label: 'Other', kind: 'text', withheld: { how: 'whole', reason: 'Somebody else' } },
  ],
};
const released = (rows: PackageInput['rows'] extends (...args: never[]) => AsyncIterable<infer R> ? R[] : never) =>
  releasedRows({ rows: () => iterate(rows) } as Partial<PackageInput> as PackageInput, collection);
async function* iterate<T>(items: T[]): AsyncGenerator<T> {
  for (const item of items) yield item;
}
async function text(pieces: AsyncIterable<string>): Promise<string> {
  let all = '';
  for await (const piece of pieces) all += piece;
  return all;
}

describe('csvRows', () => {
  it.each(['=1+1', '+32 470 12 34 56', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\uff1d1', "=cmd|' /C calc'!A0"])(
    'puts an apostrophe before %j',
    async (name) => {
      const csv = await text(csvRows(released([{ name, balance: null, other: null }]), collection, 'withheld'));
      const body = csv.slice(csv.indexOf('\r\n') + 2);
      expect(body.replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );

  it('has a byte order mark, quotes what needs it, leaves numbers and names the withheld', async () => {
    const rows = [{ name: 'a "b", c\nd', balance: -12.5, other: 'Canary' }];
    expect(await text(csvRows(released(rows), collection, 'withheld'))).toBe(
      '\ufeffname,balance,other\r\n"a ""b"", c\nd",-12.5,[withheld]\r\n',
    );
  });
});

describe('jsonRows', () => {
  it('keeps values exactly, except the withheld ones', async () => {
    const rows = [
      { name: '+32 470 12 34 56', balance: '12.50', other: 'Canary' },
      { name: '=1+1', balance: null, other: null },
    ];
    expect(JSON.parse(await text(jsonRows(released(rows))))).toEqual([
      { name: '+32 470 12 34 56', balance: '12.50', other: { withheld: true } },
      { name: '=1+1', balance: null, other: null },
    ]);
  });

  it('is an empty array when there is nothing', async () => {
    expect(JSON.parse(await text(jsonRows(released([]))))).toEqual([]);
  });

  it('stops at a field that nobody declared', async () => {
    await expect(text(jsonRows(released([{ name: 'x', neighbour: 'Canary' }])))).rejects.toThrow(UndeclaredFieldError);
    await expect(text(jsonRows(released([{ name: 'x', neighbour: 'Canary' }])))).rejects.not.toThrow(/Canary/);
  });
});
