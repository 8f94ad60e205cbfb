import request from 'supertest';
import { LANGUAGES } from '@habeas/domain';
import {
  KNOWN_REFERENCE,
  type PortalSite,
  READY,
  RIGHT_CODE,
  startPortal,
  STATUS,
  TOKEN,
} from '../../../../test/e2e/support/portal-site';
import { LIMITS } from './form/answers';
import { TEXTS } from './texts';

const KEY = '9f0c3a52-6e0f-4a7b-9c3d-1f2e3d4c5b6a';
const FULL = {
  formKey: KEY,
  brand: 'scarlet',
  rights: ['access', 'erasure'],
  asker: 'self',
  name: 'Anne Dupont',
  email: 'anne@example.com',
  step: 'check',
  go: 'submit',
};

let site: PortalSite;
const http = () => request(site.app.getHttpServer());
const post = (path: string, fields: Record<string, unknown>) => http().post(path).type('form').send(fields);
const send = (changed: Record<string, unknown> = {}) => post('/fr/request', { ...FULL, ...changed });
beforeAll(async () => {
  site = await startPortal();
});
beforeEach(() => site.reset());
afterAll(() => site.close());

describe('the way in', () => {
  it.each([
    ['nl-BE,nl;q=0.9,fr;q=0.5', '/nl'],
    ['de', '/de'],
    ['es', '/fr'],
    ['', '/fr'],
  ])('leads %j to %s, without a cookie', async (wanted, to) => {
    const answer = await http().get('/').set('accept-language', wanted);
    expect([answer.status, answer.headers['location']]).toEqual([302, to]);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers['vary']).toMatch(/Accept-Language/i);
  });

  it('leads the path of a brand to its own start page', async () => {
    const answer = await http().get('/scarlet').set('accept-language', 'nl');
    expect(answer.headers['location']).toBe('/nl?brand=scarlet');
    const page = await http().get('/nl?brand=scarlet');
    expect(page.text).toContain('/assets/brand/scarlet.css');
    expect(page.text).toContain('privacy@scarlet.be');
    expect(page.text).toContain('href="/nl/request?brand=scarlet"');
  });

  it.each(LANGUAGES)('says on the first page in %s what one must know', async (language) => {
    const { text } = await http().get(`/${language}`);
    const { start } = TEXTS[language];
    expect(text).toContain(`<html lang="${language}"`);
    for (const said of [start.duration, ...start.facts.flatMap(({ paragraphs }) => paragraphs), start.other.heading])
      expect(text).toContain(said);
    expect(text).toMatch(/privacy@proximus\.com[\s\S]*0800 33 800/);
  });

  it('has no words for an unknown language but all four', async () => {
    const answer = await http().get('/xx/request');
    expect(answer.status).toBe(404);
    for (const language of LANGUAGES) expect(answer.text).toContain(TEXTS[language].errors.notFound.title);
    const known = await http().get('/nl/nowhere');
    expect(known.text).toContain(TEXTS.nl.errors.notFound.title);
    expect(known.text).not.toContain(TEXTS.en.errors.notFound.title);
  });

  it('weighs little, loads nothing of others and runs nothing inline', async () => {
    const { text, headers } = await http().get('/de');
    expect(headers['content-security-policy']).toMatch(/default-src 'none'/);
    expect(text).not.toMatch(
      /<style|style="|<script(?![^>]*src="\/)|\son\w+="|(src|href)="(https?:)?\/\/(?!www\.dataprot)/,
    );
    const files = [...text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, address]) => address ?? '');
    const sizes = await Promise.all(
      files.map(async (address) => {
        const file = await http().get(address).set('accept-encoding', 'identity');
        expect([file.status, file.headers['cache-control']]).toEqual([200, expect.stringContaining('immutable')]);
        return Number(file.headers['content-length']);
      }),
    );
    expect(files.length).toBe(4);
    expect(sizes.reduce((sum, size) => sum + size, text.length)).toBeLessThan(150_000);
  });
});

describe('the form', () => {
  it('ticks nothing by itself, and one right where a link names it', async () => {
    const plain = await http().get('/en/request?brand=proximus');
    expect(plain.text).not.toMatch(/type="checkbox"[^>]* checked/);
    const deep = await http().get('/en/request/access?brand=proximus');
    expect(deep.text.match(/type="checkbox"[^>]* checked/g)).toHaveLength(1);
    expect(deep.text.match(/type="checkbox"/g)).toHaveLength(8);
    expect((await http().get('/en/request/everything')).status).toBe(404);
  });

  it('hands the answers over once, however often and however parallel they come', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => send()));
    expect(site.door.taken.size).toBe(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const [reference] = /HB-[\w-]+/.exec(answers[0]?.text ?? '') ?? [];
    expect(answers.every(({ text }) => text.includes(String(reference)))).toBe(true);
    expect(answers[0]?.text).toContain('12 février 2026');
    const [form] = site.door.taken.values();
    expect(form).toMatchObject({ brand: 'scarlet', language: 'fr', rights: ['access', 'erasure'], onBehalfOf: '' });
  });

  it('takes changed answers as another request', async () => {
    await send();
    await send({ details: 'and my invoices' });
    expect(site.door.taken.size).toBe(2);
  });

  it('trusts no hidden field: what is missing is asked again', async () => {
    const answer = await send({ rights: 'everything', email: 'x' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(TEXTS.fr.problems.rightsMissing(0));
    expect(answer.text).toContain('<title>Erreur');
    expect(site.door.taken.size).toBe(0);
  });

  it('gives typed markup and templates back as text', async () => {
    const answer = await send({ go: 'change:contact', name: '"><script>x</script>{{ 7*7 }}', details: '</textarea>' });
    expect(answer.text).toContain('&quot;&gt;&lt;script&gt;x&lt;/script&gt;{{ 7*7 }}');
    expect(answer.text).not.toContain('</textarea>');
  });

  it('takes every field at its limit', async () => {
    const email = `${'a'.repeat(64)}@${'b'.repeat(LIMITS.email - 68)}.be`;
    const name = '山'.repeat(LIMITS.name);
    const details = '山'.repeat(LIMITS.details);
    const answer = await send({ name, email, details, phone: `+${'1 '.repeat(15)}`, customerNumber: '7'.repeat(40) });
    expect(answer.status).toBe(200);
    expect([...site.door.taken.values()][0]?.details).toBe(details);
  });

  it('says in words that a text is far too long', async () => {
    const answer = await send({ details: 'x'.repeat(120_000) });
    expect(answer.status).toBe(413);
    expect(answer.text).toContain(TEXTS.fr.errors.tooLarge.title);
  });

  it('keeps the answers on the page when they could not be received', async () => {
    site.door.failing = true;
    const answer = await send();
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '60']);
    expect(answer.text).toContain(TEXTS.fr.form.notSent);
    expect(answer.text).toContain('value="anne@example.com"');
    site.door.failing = false;
    expect((await send()).status).toBe(200);
  });

  it('survives a body that is no form', async () => {
    expect((await http().post('/fr/request').type('json').send('{"a":1}')).text).toContain(TEXTS.fr.form.titles.brand);
    expect((await http().post('/fr/request')).text).toContain(TEXTS.fr.form.titles.brand);
  });

  it.each([
    ['sec-fetch-site', 'cross-site'],
    ['sec-fetch-site', 'same-site'],
    ['origin', 'https://evil.example'],
    ['origin', 'null'],
  ])('refuses a post that comes from elsewhere: %s %s', async (header, value) => {
    const answer = await send().set(header, value);
    expect(answer.status).toBe(403);
    expect(answer.text).toContain(TEXTS.fr.errors.foreign.title);
    expect(site.door.taken.size).toBe(0);
  });

  it('walks through the name again when somebody turns out to ask for another', async () => {
    const answer = await send({ step: 'person', asker: 'child', returning: '1', go: 'continue' });
    expect(answer.text).toContain(TEXTS.fr.form.titles.representative);
    const next = await send({ step: 'representative', asker: 'child', representativeName: 'Jan', go: 'continue' });
    expect(next.text).toContain(TEXTS.fr.form.contact.nameOfOther);
  });
});

describe('reference and code', () => {
  const ask = (reference: string, more = {}) => post('/en/open', { page: 'reference', go: 'send', reference, ...more });
  const enter = (reference: string, code: string) => post('/en/open', { page: 'code', go: 'enter', reference, code });
  const shown = (text: string) => text.replace(/HB-[\w-]+/g, '').replace(/name="pageKey" value="[^"]*"/g, '');

  it('uses nothing up when a page is only looked at', async () => {
    for (const path of ['/en/open', '/en/confirm']) expect((await http().get(path)).status).toBe(200);
    expect(site.signIn.asked).toEqual([]);
  });

  it('says the same of a known and of an unknown reference', async () => {
    const known = await ask(KNOWN_REFERENCE);
    const unknown = await ask('HB-0000-0000-0000');
    expect(shown(known.text)).toBe(shown(unknown.text));
    expect(shown((await enter(KNOWN_REFERENCE, '000000')).text)).toBe(
      shown((await enter('HB-0000-0000-0000', '000000')).text),
    );
    expect(site.signIn.asked).toEqual([KNOWN_REFERENCE, 'HB-0000-0000-0000']);
  });

  it('orders one code for a page that is sent twice', async () => {
    await ask(KNOWN_REFERENCE, { pageKey: KEY });
    await ask(KNOWN_REFERENCE, { pageKey: KEY });
    expect(site.signIn.asked).toHaveLength(1);
  });

  it('asks again for what cannot be a reference, and orders nothing', async () => {
    const answer = await ask('my request');
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(TEXTS.en.signIn.wrongReference);
    expect(site.signIn.asked).toEqual([]);
  });

  it('stops after too many codes, in words and with the time to wait', async () => {
    for (let i = 0; i < 10; i += 1) await ask(KNOWN_REFERENCE);
    const answer = await ask(KNOWN_REFERENCE);
    expect([answer.status, answer.headers['retry-after']]).toEqual([429, '600']);
    expect(answer.text).toContain(TEXTS.en.errors.wait(10));
  });

  it('gives a right code one short cookie and an address without a word about the request', async () => {
    const answer = await enter(KNOWN_REFERENCE, RIGHT_CODE);
    expect([answer.status, answer.headers['location']]).toEqual([303, '/en/my-request']);
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^habeas-portal=[\w-]+; Max-Age=1200; Path=\/.*HttpOnly; SameSite=Lax$/),
    ]);
  });

  it('binds the cookie to the host and to encryption where there is encryption', async () => {
    const safe = await startPortal('https://privacy.example');
    const answer = await request(safe.app.getHttpServer())
      .post('/en/open')
      .type('form')
      .send({ page: 'code', go: 'enter', reference: KNOWN_REFERENCE, code: RIGHT_CODE });
    expect(answer.headers['set-cookie']).toEqual([expect.stringMatching(/^__Host-habeas-portal=.*; Secure; /)]);
    await safe.close();
  });
});

describe('my request', () => {
  const signedIn = { cookie: `habeas-portal=${TOKEN}` };
  const open = () => http().post('/fr/my-request/open').set(signedIn);
  beforeEach(() => site.signIn.tokens.add(TOKEN));

  it('asks whoever has no session for the reference', async () => {
    expect((await http().get('/fr/my-request')).headers['location']).toBe('/fr/open');
    site.signIn.tokens.clear();
    const ended = await http().get('/fr/my-request').set(signedIn);
    expect([ended.status, ended.headers['cache-control']]).toEqual([401, 'no-store']);
    expect(ended.text).toContain(TEXTS.fr.status.ended.title);
    expect((await open()).status).toBe(401);
  });

  it('shows the stage and the dates, and nothing to open before there is something', async () => {
    site.status.current = { ...STATUS, extended: true };
    const { text } = await http().get('/fr/my-request').set(signedIn);
    expect(text).toContain(TEXTS.fr.status.now.collecting);
    expect(text).toContain('12 février 2026');
    expect(text).toContain(TEXTS.fr.status.extended);
    expect(text).not.toContain('/fr/my-request/open');
  });

  it('opens the package by a post only, under a harmless name, and keeps it out of every cache', async () => {
    site.status.current = READY;
    expect((await http().get('/fr/my-request/open').set(signedIn)).status).toBe(404);
    expect(site.packages.opened).toBe(0);
    const answer = await open();
    expect(answer.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="my--data-.zip"',
      'cache-control': 'no-store',
    });
    expect(site.packages.opened).toBe(1);
    expect((await open().set('origin', 'https://evil.example')).status).toBe(403);
    expect(site.packages.opened).toBe(1);
  });

  it.each(['expired', 'revoked'] as const)('says that the package was %s, and how to get it again', async (state) => {
    site.status.current = { ...READY, package: { state } };
    const answer = await open();
    expect(answer.status).toBe(410);
    expect(answer.text).toContain(TEXTS.fr.package[state]);
    expect(answer.text).toContain('privacy@proximus.com');
  });

  it('leaves: the session ends and the cookie goes', async () => {
    const answer = await http().post('/fr/my-request/leave').set(signedIn);
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^habeas-portal=; .*Expires=Thu, 01 Jan 1970/),
    ]);
    expect(site.signIn.tokens.size).toBe(0);
  });
});
