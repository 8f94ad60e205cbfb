import request from 'supertest';
import { type PortalSite, READY, startPortal, STATUS, TOKEN } from '../../../../test/e2e/support/portal-site';
import { TEXTS } from './texts';

let site: PortalSite;
const http = () => request(site.app.getHttpServer());
beforeAll(async () => {
  site = await startPortal();
});
beforeEach(() => site.reset());
afterAll(() => site.close());

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
