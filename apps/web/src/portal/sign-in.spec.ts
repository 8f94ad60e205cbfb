import request from 'supertest';
import { KNOWN_REFERENCE, type PortalSite, RIGHT_CODE, startPortal } from '../../../../test/e2e/support/portal-site';
import { TEXTS } from './texts';

const KEY = '9f0c3a52-6e0f-4a7b-9c3d-1f2e3d4c5b6a';
let site: PortalSite;
const http = () => request(site.app.getHttpServer());
const post = (path: string, fields: Record<string, unknown>) => http().post(path).type('form').send(fields);
beforeAll(async () => {
  site = await startPortal();
});
beforeEach(() => site.reset());
afterAll(() => site.close());

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
