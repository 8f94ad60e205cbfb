import { createHash } from 'node:crypto';
import { type AuditEvent, canonicalJson, type ChainEntry, CHAIN_START, entryHash } from '@habeas/domain';
import { linesOf } from './lines';
import { verdictText } from './verdict-text';
import { verifyExport } from './verify-export';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** A sound chain; `say` goes into each entry, so that two chains differ. */
function chain(length: number, say = 'sound'): ChainEntry[] {
  const entries: ChainEntry[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const prevHash = entries.at(-1)?.hash ?? CHAIN_START;
    const event: AuditEvent = seq === length ? 'audit.exported' : 'request.viewed';
    const link = {
      seq,
      at: `2026-01-12T09:00:0${seq}.000Z`,
      event,
      actor: { kind: 'system' },
      details: { say },
    } as const;
    entries.push({ ...link, prevHash, hash: entryHash(prevHash, link, sha256) });
  }
  return entries;
}

const written = (entries: unknown[]) => entries.map((entry) => canonicalJson(entry));

async function* each(parts: string[]): AsyncGenerator<string> {
  for (const part of parts) yield await Promise.resolve(part);
}

const verify = (lines: string[], head?: string) => verifyExport(each(lines), head);

/** The lines of a sound chain of five, after `change`. */
function tampered(change: (entries: ChainEntry[]) => unknown[]): string[] {
  return written(change(chain(5)));
}

const swap = (entries: ChainEntry[], a: number, b: number) =>
  entries.map((entry, index) => entries[index === a ? b : index === b ? a : index] ?? entry);

describe('an export that nobody touched', () => {
  it('is whole, with its count, instants and head', async () => {
    const entries = chain(5);
    await expect(verify(written(entries))).resolves.toEqual({
      ok: true,
      count: 5,
      first: '2026-01-12T09:00:01.000Z',
      last: '2026-01-12T09:00:05.000Z',
      head: entries[4]?.hash,
      notedAt: null,
      endsWithExport: true,
    });
  });

  it('tells each entry in its order, and of a broken one only what stands before', async () => {
    const told: number[] = [];
    const see = async ({ seq }: ChainEntry) => void told.push(await Promise.resolve(seq));
    await verifyExport(each(written(chain(4))), undefined, see);
    await verifyExport(each(tampered((all) => all.filter((_, i) => i !== 2))), undefined, see);
    expect(told).toEqual([1, 2, 3, 4, 1, 2]);
  });

  it('still contains the head that was noted at an earlier export', async () => {
    const entries = chain(5);
    await expect(verify(written(entries), entries[2]?.hash)).resolves.toMatchObject({ ok: true, notedAt: 3 });
  });
});

describe('the first broken line is named, and what was done', () => {
  const forged = (entry: ChainEntry | undefined) => ({ ...entry, details: { say: 'forged' } });

  it.each([
    ['altered', 3, tampered((all) => all.map((entry, i) => (i === 2 ? forged(entry) : entry)))],
    ['altered', 1, tampered((all) => [forged(all[0]), ...all.slice(1)])],
    ['altered', 5, tampered((all) => [...all.slice(0, 4), forged(all[4])])],
    ['altered', 2, tampered((all) => [all[0], { ...all[1], remark: 'covered by no hash' }, ...all.slice(2)])],
    ['removed', 2, tampered((all) => all.filter((_, i) => i !== 1))],
    ['removed', 1, tampered((all) => all.slice(1))],
    ['removed', 2, tampered((all) => [all[0], all[4]])],
    ['re-ordered', 2, tampered((all) => swap(all, 1, 2))],
    ['re-ordered', 1, tampered((all) => [...all].reverse())],
    ['inserted', 3, tampered((all) => [...all.slice(0, 2), all[1], ...all.slice(2)])],
    ['inserted', 3, tampered((all) => [...all.slice(0, 2), forged(all[2]), ...all.slice(2)])],
  ])('%s, line %i', async (tampering, line, lines) => {
    const verdict = await verify(lines);
    expect(verdict).toMatchObject({ ok: false, tampering, line });
    expect(verdictText(verdict)).toMatch(new RegExp(`^BROKEN at line ${line} \\(entry ${line}\\): ${tampering}`));
  });

  it('when an entry was put in with a hash of its own, the line after it', async () => {
    const entries = chain(5);
    const prevHash = entries[1]?.hash ?? '';
    const link = { ...chain(5)[2], seq: 3, details: { say: 'put in' }, prevHash } as ChainEntry;
    const own = { ...link, hash: entryHash(prevHash, link, sha256) };
    const lines = written([...entries.slice(0, 2), own, ...entries.slice(2)]);
    await expect(verify(lines)).resolves.toMatchObject({ ok: false, tampering: 'inserted', line: 4 });
  });

  it('when an entry was replaced by one with a hash of its own, the line after it', async () => {
    const [first, , ...rest] = chain(5);
    const link = { ...chain(5)[1], details: { say: 'other' } } as ChainEntry;
    const own = { ...link, hash: entryHash(link.prevHash, link, sha256) };
    const verdict = await verify(written([first, own, ...rest]));
    expect(verdict).toMatchObject({ ok: false, line: 3, fault: 'prev-hash-mismatch' });
  });

  it('when a key stands twice in a line, so that two readers may read two things', async () => {
    const lines = written(chain(5));
    const twice = lines.map((line, i) =>
      i === 2 ? line.replace('{"actor"', '{"event":"request.closed","actor"') : line,
    );
    expect(JSON.parse(twice[2] ?? '')).toEqual(JSON.parse(lines[2] ?? ''));
    await expect(verify(twice)).resolves.toMatchObject({ ok: false, tampering: 'altered', line: 3 });
  });

  it.each([['not JSON {'], ['"text"'], ['null'], ['']])('when line 2 is %j', async (text) => {
    const lines = written(chain(5));
    await expect(verify([lines[0] ?? '', text, ...lines.slice(2)])).resolves.toMatchObject({ ok: false, line: 2 });
  });

  it('when the file holds nothing', async () => {
    await expect(verify([])).resolves.toMatchObject({ ok: false, tampering: 'cut-off', line: 1 });
  });
});

describe('what the file alone cannot tell', () => {
  it('is an end that was cut off: the noted head finds it, and a warning is given without', async () => {
    const entries = chain(5);
    const cut = written(entries.slice(0, 3));
    const alone = await verify(cut);
    expect(alone).toMatchObject({ ok: true, endsWithExport: false });
    expect(verdictText(alone)).toContain('Warning');
    expect(verdictText(alone)).toContain('--head');
    await expect(verify(cut, entries[4]?.hash)).resolves.toMatchObject({
      ok: false,
      line: 4,
      tampering: 'not-the-noted-chain',
    });
  });

  it('is a chain rebuilt from its start: the noted head finds it', async () => {
    const head = chain(5)[4]?.hash;
    const rebuilt = written(chain(5, 'rebuilt'));
    await expect(verify(rebuilt)).resolves.toMatchObject({ ok: true });
    await expect(verify(rebuilt, head)).resolves.toMatchObject({ ok: false, tampering: 'not-the-noted-chain' });
  });
});

describe('the lines of a text in pieces', () => {
  it('are the same wherever the pieces part', async () => {
    const lines: string[] = [];
    for await (const line of linesOf(each(['a', 'b\r\nc', '\n\nd']))) lines.push(line);
    expect(lines).toEqual(['ab', 'c', '', 'd']);
  });
});
