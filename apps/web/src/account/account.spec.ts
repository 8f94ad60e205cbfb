import type { AddressInfo } from 'node:net';
import { Module } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import request, { type Response } from 'supertest';
import { OpenPackage } from '@habeas/casework/delivery';
import { AccountVisits, PortalSignIn } from '@habeas/casework/identity';
import { FormDoor, FormFiles } from '@habeas/casework/intake';
import { CONTROLLER_PACK, loadPack } from '@habeas/casework/register';
import { PortalStatus } from '@habeas/casework/requests';
import { Clock, FixedClock } from '@habeas/platform/clock';
import { AccountConfig, WebConfig } from '@habeas/platform/config';
import { AccountServer } from '../../../../test/support/account-server';
import { TEXTS } from '../portal/texts';
import { AccountModule } from './account.module';

const REFERENCE = 'HB-7K3M-9QXW-2FTD';
const TOKEN = 'a-token-of-a-session-1';
const ORIGIN = 'http://127.0.0.1:3000';

/** Keeps visits in memory as the real ones stand in the database: a visit that was taken is gone. */
class FakeVisits {
  readonly kept = new Map<string, { state: string; content: unknown }>();
  open = (state: string, content: unknown) => {
    const token = `a-visit-of-somebody-${this.kept.size}`;
    this.kept.set(token, { state, content });
    return Promise.resolve(token);
  };
  read = (state: string, token: string) => {
    const visit = this.kept.get(token);
    return Promise.resolve(visit?.state === state ? visit.content : null);
  };
  take = async (state: string, token: string) => {
    const content = await this.read(state, token);
    if (content !== null) this.kept.set(token, { state: 'used', content: null });
    return content;
  };
}

/** Only customer 10000001 has a request. */
class FakeSignIn implements Pick<PortalSignIn, 'signInByAccount'> {
  signInByAccount: PortalSignIn['signInByAccount'] = (reference, keys) =>
    Promise.resolve(reference === REFERENCE && keys.some(({ value }) => value === '10000001') ? TOKEN : null);
}

describe('the pages of signing in with the account', () => {
  let server: AccountServer;
  let app: NestExpressApplication;
  const account = new AccountConfig();
  const clock = new FixedClock(new Date('2026-01-12T09:00:00Z'));
  beforeAll(async () => {
    server = await AccountServer.open();
    const providers = [
      { provide: CONTROLLER_PACK, useValue: loadPack('examples/proximus') },
      { provide: AccountConfig, useValue: account },
      { provide: WebConfig, useValue: Object.assign(new WebConfig(), { origin: ORIGIN }) },
      { provide: Clock, useValue: clock },
      { provide: AccountVisits, useValue: new FakeVisits() },
      { provide: PortalSignIn, useValue: new FakeSignIn() },
      ...[FormDoor, FormFiles, OpenPackage].map((provide) => ({ provide, useValue: {} })),
    ];
    @Module({ providers, exports: providers.map(({ provide }) => provide) })
    class Behind {}
    const testing = Test.createTestingModule({ imports: [{ module: Behind, global: true }, AccountModule] });
    const built = await testing.overrideProvider(PortalStatus).useValue({}).compile();
    app = built.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: false });
    await app.listen(0, '127.0.0.1');
    expect((app.getHttpServer().address() as AddressInfo).port).toBeGreaterThan(0);
  });
  beforeEach(() => {
    Object.assign(account, { issuer: server.issuer, clientId: 'habeas', brands: ['proximus'] });
    Object.assign(server, { customer: '10000001', forgery: {} });
    clock.advance(60 * 60_000);
  });
  afterAll(async () => {
    await app?.close();
    await server?.close();
  });

  const http = () => request(app.getHttpServer());
  const get = (path: string, cookie = '') => http().get(path).set('Cookie', cookie);
  const post = (path: string, fields: object, cookie = '') =>
    http().post(path).set('Cookie', cookie).type('form').send(fields);
  const cookieOf = (answer: Response, name = 'habeas-account') => {
    const set = (answer.headers['set-cookie'] ?? []) as unknown as string[];
    return (
      set
        .filter((one) => one.startsWith(`${name}=`))
        .at(-1)
        ?.split(';')[0] ?? ''
    );
  };
  /** From our page to the provider and to its answer: where it sends the person back to. */
  const away = async (cookie: string) => {
    const gone = await get('/en/account/go', cookie);
    expect(gone.status).toBe(303);
    const answered = await fetch(gone.headers['location'] ?? '', { redirect: 'manual' });
    const back = new URL(answered.headers.get('location') ?? '');
    expect(back.origin).toBe(ORIGIN);
    return { back: back.pathname + back.search, cookie: cookieOf(gone) || cookie };
  };

  it('are not there where no account is configured, or under a brand of which it is not', async () => {
    expect((await get('/en')).text).toContain('MyProximus');
    expect((await get('/en?brand=scarlet')).text).not.toContain(TEXTS.en.account.offerLead);
    expect((await get('/en/account?brand=scarlet')).status).toBe(404);
    account.issuer = '';
    for (const path of ['/en', '/en/open', '/en/cookies'])
      expect((await get(path)).text).not.toMatch(/Sign in with|habeas-account/);
    for (const path of ['/en/account', '/en/account/go', '/account/callback'])
      expect((await get(path)).status).toBe(404);
    expect((await post('/en/account', { reference: REFERENCE })).status).toBe(404);
  });

  it('lead from the reference to the request, with a cookie that is new', async () => {
    const asked = await post('/en/account', { reference: REFERENCE });
    expect(asked.text).toContain('href="/en/account/go"');
    const begun = cookieOf(asked);
    const { back } = await away(begun);
    const done = await get(back, begun);
    expect([done.status, done.headers['location']]).toEqual([303, '/en/my-request']);
    expect(cookieOf(done, 'habeas-portal')).toBe(`habeas-portal=${TOKEN}`);
    expect(cookieOf(done)).toBe('habeas-account=');
  });

  it('let somebody sign in first, and confirm or ask afterwards', async () => {
    const { back, cookie } = await away('');
    const done = await get(back, cookie);
    expect([done.status, done.headers['location']]).toEqual([303, '/en/account']);
    const signedIn = cookieOf(done);
    expect(signedIn).not.toBe(cookie);
    const page = await get('/en/account', signedIn);
    expect(page.text).toContain('name="customerNumber" value="10000001"');
    expect((await post('/en/account', { reference: 'my request' }, signedIn)).status).toBe(422);
    const used = await post('/en/account', { reference: REFERENCE }, signedIn);
    expect([used.status, used.headers['location']]).toEqual([303, '/en/my-request']);
    // Once it has opened a request, it opens no other.
    expect((await get('/en/account', signedIn)).text).not.toContain('customerNumber');
    expect((await post('/en/account/leave', {}, signedIn)).headers['location']).toBe('/en');
  });

  it('open nothing of somebody else, in the words for a reference that does not exist', async () => {
    server.customer = '10000002';
    const { back, cookie } = await away('');
    const signedIn = cookieOf(await get(back, cookie));
    const [theirs, none] = [
      await post('/en/account', { reference: REFERENCE }, signedIn),
      await post('/en/account', { reference: 'HB-0000-0000-0000' }, signedIn),
    ];
    for (const answer of [theirs, none]) {
      expect(answer.status).toBe(403);
      expect(answer.text).toContain(TEXTS.en.account.notYours);
      expect(cookieOf(answer, 'habeas-portal')).toBe('');
    }
    const plain = ({ text }: Response) => text.replace(/HB-[\w-]+/g, '');
    expect(plain(theirs)).toBe(plain(none));
  });

  it('believe no answer twice, none of another browser, none without a start and none that is forged', async () => {
    // Where no start is known, neither is a language: the controller's own.
    const refused = async (path: string, cookie: string, language: 'en' | 'fr' = 'fr') => {
      const answer = await get(path, cookie);
      expect(answer.status).toBe(401);
      expect(answer.text).toContain(TEXTS[language].account.failed);
      expect(answer.headers['location']).toBeUndefined();
      expect(cookieOf(answer)).toBe('habeas-account=');
    };
    Object.assign(server, { forgery: { alg: 'none' } });
    const forged = await away('');
    await refused(forged.back, forged.cookie, 'en');
    Object.assign(server, { forgery: {} });
    const [one, other] = [await away(''), await away('')];
    await refused(one.back, other.cookie, 'en');
    expect((await get(one.back, one.cookie)).status).toBe(303);
    await refused(one.back, one.cookie);
    await refused(`${other.back}&next=https://evil.example`, '');
  });

  it('say so where the provider cannot be asked, and stop a machine that tries', async () => {
    for (let tries = 0; tries < 30; tries += 1) await get('/account/callback?state=x');
    expect((await get('/account/callback?state=x')).status).toBe(429);
  });
});
