import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { LANGUAGES, type Language } from '@habeas/domain';
import { UndeclaredFieldError } from './data-rows';
import { renderManifest } from './manifest';
import type { PackageInput, RenderedEntry, StoredEntry } from './package-input';
import { samplePackage } from './package.fixture';
import { RowsChangedError } from './paged-rows';
import { renderPackage, UnreadEntryError } from './render-package';

async function bytesOf(content: Readable): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

async function whole(input: PackageInput): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const entry of renderPackage(input)) {
    expect(found.has(entry.path)).toBe(false);
    found.set(entry.path, (await bytesOf(entry.content)).toString('utf8'));
  }
  return found;
}

const pages = (found: Map<string, string>) => [...found].filter(([path]) => path.endsWith('.html'));

describe.each(LANGUAGES)('renderPackage in %s', (language: Language) => {
  let found: Map<string, string>;
  beforeAll(async () => {
    found = await whole(samplePackage(language, 2500));
  });

  it('holds pages, data, schema, files and a readme, and every link inside leads somewhere', () => {
    expect([...found.keys()]).toEqual(
      expect.arrayContaining([
        'index.html',
        'processing.html',
        'style.css',
        'README.txt',
        'data/schema.json',
        'data/cdr/calls.json',
        'data/cdr/calls.csv',
        'files/0001-rec-2026-01-05.wav',
        'categories/traffic.html',
        'categories/traffic--c2--3.html',
      ]),
    );
    for (const [path, html] of pages(found)) {
      for (const [, address = ''] of html.matchAll(/(?:href|src)="([^"]*)"/g)) {
        if (/^(mailto:|https:\/\/www\.)/.test(address)) continue;
        const [file = '', anchor] = address.split('#');
        const target = file ? new URL(file, `http://p/${path}`).pathname.slice(1) : path;
        expect([...found.keys()]).toContain(target);
        if (anchor) expect(found.get(target)).toContain(`id="${anchor}"`);
      }
    }
  });

  it('runs nothing, styles nothing inline and says its language', () => {
    for (const [, html] of pages(found)) {
      expect(html).not.toMatch(/<script|<iframe|<object|<base|\sstyle=|\son\w+=|javascript:/i);
      expect(html).toContain(`<html lang="${language}">`);
      expect(html).not.toMatch(/undefined|\[object|NaN|null</);
    }
  });

  it('never holds what is withheld, and says that and why it is', () => {
    for (const [, text] of found) expect(text).not.toContain('CANARY-OTHER-PERSON');
    const page = found.get('categories/identification-contact.html') ?? '';
    expect(page).toContain('class="held"');
    expect(page).toMatch(/15(, paragraphe 4|, lid 4| Absatz 4|\(4\))/);
    expect(JSON.parse(found.get('data/crm/customers.json') ?? '')[0].emergency_contact).toEqual({ withheld: true });
  });

  it('shows every row once over the pages, and in JSON and CSV', () => {
    const rows = [...found]
      .filter(([path]) => path.startsWith('categories/traffic'))
      .map(([, html]) => (html.match(/<tr><td>/g) ?? []).length);
    expect(rows).toEqual([1000, 1000, 500]);
    expect(JSON.parse(found.get('data/cdr/calls.json') ?? '')).toHaveLength(2500);
    expect(found.get('data/cdr/calls.csv')?.trim().split('\r\n')).toHaveLength(2501);
  });

  it('answers, names authority, court, sources and the Article 15 information', () => {
    const index = found.get('index.html') ?? '';
    const head = samplePackage(language).head;
    for (const said of [
      head.authority.name,
      head.courtRemedy,
      head.controller.name,
      'HB-2026-7K3M9Q',
      'amelie@example.org',
    ])
      expect(index).toContain(said);
    for (const state of ['found', 'nothing', 'exempt']) expect(index).toContain(`class="state ${state}"`);
    for (const said of ['BICS SA', 'WDM Belgium', '12 ']) expect(found.get('processing.html')).toContain(said);
  });
});

describe('renderPackage', () => {
  const hostile = '</td><script>alert(1)</script>{{7*7}}${7*7}<%= 7*7 %>"\' onmouseover=alert(1) \u202egnp.exe';

  it('keeps hostile data, labels and names text', async () => {
    const sample = samplePackage('en', 3);
    const input: PackageInput = {
      ...sample,
      subjectName: hostile,
      sources: sample.sources.map((source) => ({ ...source, title: hostile, reason: hostile })),
      collections: sample.collections.map((collection) => ({
        ...collection,
        label: hostile,
        category: { key: `../../${collection.category.key}`, label: hostile },
        fields: collection.fields.map((field) => ({ ...field, label: `${hostile}";}body{display:none` })),
      })),
      files: sample.files.map((file) => ({ ...file, name: '../../evil.html', mediaType: 'text/html', label: hostile })),
      rows: (source, collection) => Readable.from(replaced(sample.rows(source, collection))),
    };
    async function* replaced(rows: AsyncIterable<Record<string, unknown>>) {
      for await (const row of rows) yield Object.fromEntries(Object.keys(row).map((name) => [name, hostile]));
    }
    const found = await whole(input);
    for (const path of found.keys())
      expect(path).toMatch(/^[a-zA-Z0-9][a-zA-Z0-9-]*(\/[a-z0-9][a-z0-9-]*)*(\.[a-z0-9]+)?$/);
    for (const [, html] of pages(found)) {
      expect(html).not.toMatch(/<script|<img/i);
      const tags = html.replace(/"[^"]*"/g, '""').match(/<[^>]*>/g) ?? [];
      expect(tags.filter((tag) => /\son\w+/i.test(tag))).toEqual([]);
      expect(html).not.toMatch(/49/);
    }
    expect(found.get('categories/traffic.html') ?? found.get('categories/identification-contact.html')).toContain(
      '<bdi>',
    );
    expect(found.get('style.css')).not.toContain('";}body');
    expect([...found.keys()]).toContain('files/0001-evil.bin');
  });

  it('says no when nothing was found, and not yet when a source failed', async () => {
    const empty = { ...samplePackage('en'), collections: [], files: [], activities: [] };
    const nothing = empty.sources.map((source) => ({ ...source, state: 'nothing' as const, records: 0, files: 0 }));
    expect((await whole({ ...empty, sources: nothing })).get('index.html')).toContain('No, we found no personal data');
    const failed = nothing.map((source, index) => (index === 0 ? { ...source, state: 'failed' as const } : source));
    expect((await whole({ ...empty, sources: failed })).get('index.html')).toContain('We cannot yet answer');
  });

  it('stops at an undeclared field, at rows that change, and at an entry left unread', async () => {
    const sample = samplePackage('en', 3);
    const undeclared = { ...sample, rows: () => Readable.from([{ neighbour: 'x' }]) };
    await expect(whole(undeclared)).rejects.toThrow(UndeclaredFieldError);
    let reading = 0;
    const changing: PackageInput = {
      ...sample,
      rows: (source, collection) =>
        source === 'cdr'
          ? samplePackage('en', 3 + (reading++ > 0 ? 1 : 0)).rows(source, collection)
          : sample.rows(source, collection),
    };
    await expect(whole(changing)).rejects.toThrow(RowsChangedError);
    const unread = async () => {
      for await (const entry of renderPackage(sample)) expect(entry.path).toBeTruthy();
    };
    await expect(unread()).rejects.toThrow(UnreadEntryError);
  });

  it('passes on what a file or a source throws', async () => {
    const sample = samplePackage('en', 3);
    const file = sample.files[0]!;
    const gone = { ...sample, files: [{ ...file, open: () => Promise.reject(new Error('file-missing')) }] };
    await expect(whole(gone)).rejects.toThrow('file-missing');
    const broken = {
      ...sample,
      rows: () =>
        Readable.from(
          (async function* () {
            await Promise.resolve();
            yield {};
            throw new Error('unreachable');
          })(),
        ),
    };
    await expect(whole(broken)).rejects.toThrow('unreachable');
  });

  it('is the same, byte for byte, for the same input; the manifest proves it', async () => {
    const seal = async () => {
      const input = samplePackage('nl', 1200);
      const stored: StoredEntry[] = [];
      const store = async ({ path, mediaType, content }: RenderedEntry) => {
        const bytes = await bytesOf(content);
        stored.push({ path, mediaType, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
        return bytes.toString('utf8');
      };
      for await (const entry of renderPackage(input)) await store(entry);
      const texts = [];
      for (const entry of renderManifest(input, [...stored])) texts.push(await store(entry));
      return { stored, manifest: JSON.parse(texts[1] ?? '') };
    };
    const [one, other] = [await seal(), await seal()];
    expect(one).toEqual(other);
    expect(one.stored.at(-1)?.path).toBe('manifest.json');
    expect(one.manifest.entries).toEqual(one.stored.slice(0, -1));
    expect(one.manifest.right).toEqual({ code: 'access', article: 'GDPR Art. 15', dpv: 'eu-gdpr:A15' });
    expect(JSON.stringify(one.manifest)).not.toMatch(/Vandenbossche|amelie/);
  });

  it('keeps memory flat over 200,005 rows', async () => {
    const input = { ...samplePackage('fr', 200_005), files: [] };
    const sizes = new Map<string, number>();
    const before = process.memoryUsage().rss;
    let most = 0;
    for await (const entry of renderPackage(input)) {
      let size = 0;
      for await (const part of entry.content) {
        size += (part as Buffer).length;
        most = Math.max(most, process.memoryUsage.rss() - before);
      }
      sizes.set(entry.path, size);
    }
    expect([...sizes.keys()].filter((path) => path.startsWith('categories/traffic'))).toHaveLength(201);
    expect(sizes.get('data/cdr/calls.json')).toBeGreaterThan(20_000_000);
    expect(most).toBeLessThan(200 * 1024 * 1024);
  }, 120_000);
});
