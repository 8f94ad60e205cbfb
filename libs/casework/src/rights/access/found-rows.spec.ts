import type { Finding, SourceFindings } from '../../sources';
import { FoundRows } from './found-rows';

describe('the rows that sources gave', () => {
  const finding = (collection: string, records: number, kind = 'rows') => ({ kind, collection, records });
  const answers = [
    { task: { source: 'crm' }, findings: [finding('notes', 2), finding('calls', 501), finding('calls', 0, 'file')] },
    { task: { source: 'tv' }, findings: [finding('notes', 1)] },
    { task: { source: 'crm' }, findings: [finding('notes', 1)] },
  ] as unknown as SourceFindings[];

  function counted() {
    const opened: string[] = [];
    const rows = async function* ({ collection, records }: Finding) {
      opened.push(collection);
      for (let row = 0; row < records; row += 1) yield await Promise.resolve({ row });
    };
    return { opened, found: new FoundRows(answers, { rows }) };
  }

  async function count(rows: AsyncIterable<unknown>): Promise<number> {
    let read = 0;
    for await (const row of rows) if (row) read += 1;
    return read;
  }

  it('are those of one collection of one source, all of them, and opened once where they are few', async () => {
    const { opened, found } = counted();
    for (let time = 0; time < 3; time += 1) expect(await count(found.of('crm', 'notes'))).toBe(3);
    expect(opened).toEqual(['notes', 'notes']);
    expect(await count(found.of('tv', 'notes'))).toBe(1);
    expect(await count(found.of('tv', 'calls'))).toBe(0);
  });

  it('are read anew each time where they are many, also beside a file', async () => {
    const { opened, found } = counted();
    for (let time = 0; time < 2; time += 1) expect(await count(found.of('crm', 'calls'))).toBe(501);
    expect(opened).toEqual(['calls', 'calls']);
  });

  it('are not kept of a reading that was left in the middle', async () => {
    const { found } = counted();
    for await (const row of found.of('crm', 'notes')) if (row) break;
    expect(await count(found.of('crm', 'notes'))).toBe(3);
  });
});
