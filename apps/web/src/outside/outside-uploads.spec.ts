import { Readable } from 'node:stream';
import { LINK_CODE, LINK_TOKEN, OutsideSite } from '../../../../test/support/outside-site';
import { OUTSIDE_TEXTS } from './texts';

jest.setTimeout(120_000);

const MEGABYTE = 1024 * 1024;
const MOST = 100 * MEGABYTE;
const BOUNDARY = 'between-the-parts';
const HEAD = Buffer.from('%PDF-1.7\n');
const problems = OUTSIDE_TEXTS.en.task.problems;

type Part = { name: string; text: string } | { name: string; file: string; size: number };

/** The bytes of a form, made as they are sent: what is large is never whole anywhere. */
function* formBytes(parts: readonly Part[]): Generator<Buffer> {
  const filler = Buffer.alloc(MEGABYTE, 0x20);
  for (const part of parts) {
    const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${part.name}"`;
    if ('text' in part) {
      yield Buffer.from(`${head}\r\n\r\n${part.text}\r\n`);
      continue;
    }
    yield Buffer.from(`${head}; filename="${part.file}"\r\nContent-Type: application/pdf\r\n\r\n`);
    yield HEAD;
    for (let left = part.size - HEAD.length; left > 0; left -= MEGABYTE)
      yield filler.subarray(0, Math.min(left, MEGABYTE));
    yield Buffer.from('\r\n');
  }
  yield Buffer.from(`--${BOUNDARY}--\r\n`);
}

describe('files that an owner hands over', () => {
  const site = new OutsideSite();
  let cookie: string;
  beforeAll(async () => {
    await site.open();
    const entered = await fetch(`${site.origin}/en/task/${LINK_TOKEN}`, {
      method: 'POST',
      body: new URLSearchParams({ go: 'enter', code: LINK_CODE }),
      redirect: 'manual',
    });
    cookie = entered.headers.getSetCookie().map((set) => set.split(';')[0])[0] ?? '';
  });
  beforeEach(() => {
    site.tasks.answers.length = 0;
    site.files.kept.length = 0;
    site.files.broken = 0;
  });
  afterAll(() => site.close());

  const answer = [
    { name: 'outcome-0', text: 'done' },
    { name: 'text-0', text: 'Entrance, 14 h 05' },
    { name: 'outcome-1', text: 'nothing' },
  ];
  const send = (...files: Part[]) =>
    fetch(`${site.origin}/en/task`, {
      method: 'POST',
      headers: { cookie, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
      body: Readable.toWeb(Readable.from(formBytes([...answer, ...files]))),
      duplex: 'half',
      redirect: 'manual',
    });

  it('are taken up to the limit, to the last byte, without ever being whole in memory', async () => {
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().arrayBuffers)), 5);
    const taken = await send({ name: 'files-0', file: 'film.pdf', size: MOST });
    clearInterval(watch);
    expect([taken.status, taken.headers.get('location')]).toEqual([303, '/en/task/done']);
    expect(site.files.kept).toEqual([MOST]);
    expect(site.tasks.answers[0]?.[0]).toMatchObject({ outcome: 'done', text: 'Entrance, 14 h 05' });
    expect(most - before).toBeLessThan(MOST / 2);
  });

  it.each([
    ['one byte too large', MOST + 1],
    ['three times too large', 3 * MOST],
  ])('are refused when %s, in words, and nothing that was typed is lost', async (_, size) => {
    const refused = await send({ name: 'files-0', file: 'film.pdf', size });
    const page = await refused.text();
    expect(refused.status).toBe(422);
    expect(page).toContain(problems['file-size']);
    expect(page).toContain('Entrance, 14 h 05');
    expect([site.tasks.answers, site.files.kept, site.files.broken]).toEqual([[], [], 1]);
    const again = await send({ name: 'files-0', file: 'film.pdf', size: MEGABYTE });
    expect(again.headers.get('location')).toBe('/en/task/done');
  });

  it('are not stored for somebody who is not behind a code', async () => {
    const own = cookie;
    cookie = '';
    const refused = await send({ name: 'files-0', file: 'film.pdf', size: MEGABYTE });
    cookie = own;
    expect([refused.status, site.files.kept]).toEqual([401, []]);
  });
});
