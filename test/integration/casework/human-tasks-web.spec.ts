import { readFileSync } from 'node:fs';
import { PackageRepository } from '@habeas/casework/delivery';
import type { Request } from '@habeas/casework/requests';
import { CapturedMail } from '@habeas/platform/mail';
import { formFrom, tourPerson } from '../../support/tour-people';
import { DeskOffice } from '../../support/desk-office';
import { eventually } from '../../support/eventually';
import { OutsideBrowser } from '../../support/outside-browser';

jest.setTimeout(240_000);

const OWNER = 'security-cameras@proximus.example';
const LINK = /\/fr\/task\/([0-9a-f]{64})/;
const CODE = /\b(\d{6})\b/;
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(900, 0x20)]);
const emma = tourPerson('emma.wilson@mail.example');
const amelie = tourPerson('amelie.dubois@courriel.example');
const where = (day: string) => `Camera footage of your shop in Liège, ${day} May, 14:00 to 14:30.`;

describe('the page of a task', () => {
  let office: DeskOffice;
  let first: { request: Request; token: string };
  let second: { request: Request; token: string };

  beforeAll(async () => {
    office = await DeskOffice.open({ persons: 14 });
    await office.work();
    first = await asked(emma, '3');
    second = await asked(amelie, '4');
  });
  afterAll(() => office?.close());

  async function asked(person: typeof emma, day: string) {
    const request = await office.submit(formFrom(person, { details: where(day) }));
    await office.prove(request, person.email);
    // The owner was asked to keep the images before; this is the mail that asks for a copy.
    const mail = await office.mailTo(OWNER, new RegExp(`${request.reference}[^]*faire une copie`));
    return { request, token: LINK.exec(mail.text)?.[1] ?? '' };
  }

  const browser = () => new OutsideBrowser(office.browser().origin);
  const link = (token: string) => `/fr/task/${token}`;

  async function codesTo(address: string, reference: string): Promise<string[]> {
    const captured = office.get(CapturedMail);
    const codes: string[] = [];
    for (const { id } of await captured.list({ to: address })) {
      const mail = await captured.read(id);
      const code = mail?.text.includes(reference) ? CODE.exec(mail.text)?.[1] : undefined;
      if (code) codes.push(code);
    }
    return codes;
  }

  async function freshCode(from: OutsideBrowser, of: { request: Request; token: string }): Promise<string> {
    const before = (await codesTo(OWNER, of.request.reference)).length;
    await from.post(link(of.token), { go: 'send' });
    return eventually('a code came', async () => {
      const codes = await codesTo(OWNER, of.request.reference);
      return codes.length > before ? codes[0] : undefined;
    });
  }

  async function entered(of: { request: Request; token: string }): Promise<OutsideBrowser> {
    const page = browser();
    const code = await freshCode(page, of);
    const opened = await page.post(link(of.token), { go: 'enter', code });
    expect(opened).toMatchObject({ status: 200, path: '/fr/task' });
    return page;
  }

  it('shows a scanner nothing, however often it looks, and the link still works', async () => {
    const before = await codesTo(OWNER, first.request.reference);
    for (let look = 0; look < 20; look += 1) {
      const seen = await browser().get(link(first.token));
      expect(seen.status).toBe(200);
      expect(seen.text).not.toMatch(/emma|wilson|Liège|caméra/i);
    }
    expect(await codesTo(OWNER, first.request.reference)).toEqual(before);
    const page = await entered(first);
    const seen = await page.get('/fr/task');
    expect(seen.text).toContain(emma.name);
    expect(seen.text).toContain('3 May, 14:00');
    expect(seen.text).not.toContain(amelie.name);
    expect(seen.text).not.toContain(amelie.email);
    expect(seen.headers.get('cache-control')).toBe('no-store');
  });

  it('opens nothing with a foreign token, a made-up one, or the code of another task', async () => {
    expect((await browser().get(link('0'.repeat(64)))).status).toBe(410);
    expect((await browser().get('/fr/task/x')).status).toBe(410);
    expect((await browser().get('/fr/task')).status).toBe(401);
    const page = browser();
    const code = await freshCode(page, second);
    await freshCode(page, first);
    expect((await page.post(link(first.token), { go: 'enter', code })).status).toBe(422);
    const session = await entered(second);
    const seen = await session.get('/fr/task');
    expect(seen.text).toContain(amelie.name);
    expect(seen.text).not.toContain(emma.name);
  });

  it('refuses a form from elsewhere, and files that are too many or of a wrong kind', async () => {
    const page = await entered(first);
    page.headers['sec-fetch-site'] = 'cross-site';
    expect((await page.post('/fr/task', { 'outcome-0': 'nothing' })).status).toBe(403);
    page.headers['sec-fetch-site'] = 'same-origin';
    const script = { field: 'files-0', name: 'film.mp4', bytes: Buffer.from('<script>alert(1)</script>') };
    const refused = await page.post('/fr/task', { 'outcome-0': 'done', 'text-0': 'Entrée' }, [script]);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('d’un type que nous ne pouvons pas prendre');
    const many = Array.from({ length: 12 }, (_, at) => ({ field: 'files-0', name: `${at}.pdf`, bytes: PDF }));
    expect((await page.post('/fr/task', { 'outcome-0': 'done' }, many)).text).toContain('trop de fichiers');
    const empty = await page.post('/fr/task', { 'outcome-0': 'done' });
    expect(empty.text).toContain('Joignez un fichier');
    const nameless = await page.post('/fr/task', { 'outcome-0': 'exempt' });
    expect(nameless.text).toContain('Donnez la raison');
    const kept = `select 1 from finding f join source_task t on t.id = f.source_task_id where t.source = 'cctv' and f.kind = 'file'`;
    expect(await rows(kept)).toEqual([]);
  });

  const rows = <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
    office.run((tx) => tx.query<T[]>(sql, parameters));

  it('takes an answer once, and nothing opens the task after it', async () => {
    const [page, other] = [await entered(first), await entered(first)];
    const file = { field: 'files-0', name: '../../Entrée <du> 3 mai.pdf', bytes: PDF };
    const done = await page.post('/fr/task', { 'outcome-0': 'done', 'text-0': 'Entrée, 14 h 05' }, [file]);
    expect(done).toMatchObject({ status: 200, path: '/fr/task/done' });
    expect((await other.post('/fr/task', { 'outcome-0': 'nothing' })).status).toBe(401);
    expect((await page.get('/fr/task')).status).toBe(401);
    expect((await browser().get(link(first.token))).status).toBe(410);
    const found = await rows<{ name: string; media_type: string }>(
      `select f.name, f.media_type from finding f join source_task t on t.id = f.source_task_id
       where t.request_id = $1 and t.source = 'cctv' and f.kind = 'file'`,
      [first.request.id],
    );
    expect(found).toEqual([{ name: '1-Entrée -du- 3 mai.pdf', media_type: 'application/pdf' }]);
    await eventually('the package is composed', async () => {
      const latest = await office.run((tx) => office.get(PackageRepository).latest(tx, first.request.id));
      return latest?.state === 'sealed' ? latest : undefined;
    });
  });

  it('stops guessing: five tries at a code, then only a fresh one works', async () => {
    const page = browser();
    const code = await freshCode(page, second);
    for (let guess = 0; guess < 5; guess += 1) {
      const wrong = String((Number(code) + 1 + guess) % 1_000_000).padStart(6, '0');
      expect((await page.post(link(second.token), { go: 'enter', code: wrong })).status).toBe(422);
    }
    expect((await page.post(link(second.token), { go: 'enter', code })).status).toBe(422);
  });

  it('opens nothing once the link has expired', async () => {
    await rows(`update outside_link set expires_at = now() - interval '1 second' where request_id = $1`, [
      second.request.id,
    ]);
    expect((await browser().get(link(second.token))).status).toBe(410);
    expect((await browser().post(link(second.token), { go: 'send' })).status).toBe(410);
  });

  it('keeps no token and no code in the database, and neither in the log nor the audit anybody’s address', async () => {
    const stored = await rows<{ all: string }>(
      `select (select coalesce(string_agg(l::text, ' '), '') from outside_link l) || (select coalesce(string_agg(c::text, ' '), '') from link_code c)
         || (select coalesce(string_agg(m::text, ' '), '') from message m) as all`,
    );
    expect(stored[0]?.all).not.toContain(first.token);
    const audit = await rows<{ all: string }>(`select string_agg(details::text, ' ') as all from audit_entry`);
    expect(audit[0]?.all).not.toMatch(/@|emma|wilson/i);
    expect(readFileSync(office.logFile, 'utf8')).not.toContain(first.token);
    expect(readFileSync(office.logFile, 'utf8')).not.toContain(emma.email);
  });
});
