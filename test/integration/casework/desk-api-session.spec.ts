import { Accounts, type EnrolmentView, type SessionView } from '@habeas/casework/staff';
import { codeOf, PASSWORD, type ProblemBody } from '../../support/desk-browser';
import { DeskOffice } from '../../support/desk-office';

jest.setTimeout(120_000);

describe('signing in to the desk', () => {
  let office: DeskOffice;
  let token: string;
  beforeAll(async () => {
    office = await DeskOffice.open();
    const invitation = await office.run((tx) => office.get(Accounts).createFirstAdministrator(tx, 'fr'));
    token = new URL(invitation?.oneTimeSignInUrl ?? '').hash.replace('#token=', '');
  });
  afterAll(() => office?.close());

  it('the first time: by token, then a second factor, and nothing else in between', async () => {
    const browser = office.browser();
    const weak = await browser.post<ProblemBody>('/first-sign-in', { token, password: 'weak' });
    expect(weak.body).toMatchObject({ status: 400, reason: 'password-too-weak' });

    const first = await browser.post<SessionView>('/first-sign-in', { token, password: PASSWORD });
    expect(browser.remember(first)).toMatchObject({ stage: 'enrol-second-factor', permissions: [] });
    const enrolling = browser.copy();
    for (const path of ['/requests', '/accounts', '/letters']) {
      expect((await browser.get<ProblemBody>(path)).body).toMatchObject({
        status: 403,
        reason: 'second-factor-not-enrolled',
      });
    }
    expect((await browser.get<SessionView>('/session')).body.stage).toBe('enrol-second-factor');

    const { secret, qrSvg } = (await browser.post<EnrolmentView>('/second-factor/enrolment')).body;
    expect(qrSvg).toMatch(/^<svg/);
    const wrong = await browser.post<ProblemBody>('/second-factor', { code: '000000' });
    expect(wrong.body).toMatchObject({ status: 400, reason: 'wrong-code' });
    const done = await browser.post<SessionView>('/second-factor', { code: codeOf(secret) });
    expect(browser.remember(done)).toMatchObject({ stage: 'complete', account: { role: 'administrator' } });
    expect(done.body.permissions).toContain('staff.manage');
    expect((await browser.get('/requests')).status).toBe(200);

    expect((await enrolling.get('/session')).status).toBe(401);
    const again = await office.browser().post<ProblemBody>('/first-sign-in', { token, password: PASSWORD });
    expect(again.body).toMatchObject({ status: 401, reason: 'token-used-or-expired' });
  });

  it('shows nobody’s secrets', async () => {
    const administrator = await office.colleague('administrator');
    const answers = [await administrator.get('/session'), await administrator.get('/accounts')];
    for (const { text } of answers) expect(text).not.toMatch(/argon2|sealed|passwordHash|lastStep/i);
  });

  it('with a session id that somebody planted gives another one, and the planted one stays worthless', async () => {
    const colleague = await office.colleague('agent');
    const before = colleague.copy();
    colleague.remember(await colleague.signIn());
    expect(colleague.cookie).not.toBe(before.cookie);
    expect(colleague.csrfToken).not.toBe(before.csrfToken);
    expect((await before.get('/session')).status).toBe(401);
    expect((await colleague.get('/session')).status).toBe(200);
  });

  it('sets a cookie that no script reads and no other site sends', async () => {
    const colleague = await office.colleague('agent');
    const answer = await colleague.signIn();
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(cookie).toMatch(/Path=\//);
  });

  it('locks after five wrong tries and says how long', async () => {
    const colleague = await office.colleague('agent');
    const browser = office.browser();
    const attempt = (email: string) =>
      browser.post<ProblemBody>('/session', { email, password: 'not this one', code: '' });
    for (let one = 0; one < 4; one += 1) {
      expect((await attempt(colleague.email)).body).toEqual((await attempt('nobody@habeas.example')).body);
    }
    for (const email of [colleague.email, 'nobody@habeas.example']) {
      const locked = await attempt(email);
      expect(locked.body).toMatchObject({ status: 429, reason: 'too-many-tries' });
      expect(locked.headers.get('retry-after')).toBe('900');
    }
    expect((await colleague.signIn()).status).toBe(429);
    expect((await colleague.get('/session')).status).toBe(200);
  });

  it('asks for the second factor only when the password is right', async () => {
    const { email } = await office.colleague('agent');
    const answer = await office.browser().post<ProblemBody>('/session', { email, password: PASSWORD });
    expect(answer.body).toMatchObject({ status: 401, reason: 'second-factor-required' });
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('ends with signing out, also for whoever copied the cookie', async () => {
    const colleague = await office.colleague('agent');
    const copied = colleague.copy();
    expect((await colleague.call('DELETE', '/session')).status).toBe(204);
    expect((await copied.get('/session')).status).toBe(401);
  });

  it('ends at once when an administrator changes the role, and the new role holds from the next time', async () => {
    const [administrator, agent] = [await office.colleague('administrator'), await office.colleague('agent')];
    const changed = await administrator.call('PATCH', `/accounts/${agent.accountId}`, { role: 'auditor' });
    expect(changed.body).toMatchObject({ role: 'auditor' });
    expect((await agent.get('/requests')).status).toBe(401);
    const { body } = await agent.signIn();
    expect(body.permissions).toEqual(['request.read', 'audit.read', 'proof.read']);
  });

  it('gives a colleague who lost the phone a new one-time sign-in, and ends everything before', async () => {
    const [administrator, handler] = [await office.colleague('administrator'), await office.colleague('handler')];
    const invitation = await administrator.post<{ oneTimeSignInUrl: string }>(
      `/accounts/${handler.accountId}/invitation`,
    );
    expect((await handler.get('/session')).status).toBe(401);
    expect((await handler.signIn()).body).toMatchObject({ reason: 'wrong-credentials' });
    await handler.beginWith(handler.email, invitation.body.oneTimeSignInUrl);
    expect((await handler.get('/requests')).status).toBe(200);
  });

  it('shows the addresses of colleagues to administrators alone', async () => {
    const agent = await office.colleague('agent');
    const seen = (await agent.get<{ name: string; email: string }[]>('/accounts')).body;
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.map(({ email }) => email).filter((email) => email !== '')).toEqual([]);
  });

  it.each(['/session', '/requests'])('answers %s with headers that keep it where it belongs', async (path) => {
    const { headers } = await (await office.colleague('agent')).get(path);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('takes no form of another site, which a browser would send without asking', async () => {
    const colleague = await office.colleague('agent');
    const form = new URLSearchParams({ email: colleague.email, password: PASSWORD, code: codeOf(colleague.secret, 1) });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await office.browser().call<ProblemBody>('POST', '/session', form.toString(), headers);
    expect(answer.status).toBe(400);
  });

  it('is slowed down for one address, whatever accounts it tries', async () => {
    const browser = office.browser();
    let last;
    for (let one = 0; one < 101; one += 1) {
      last = await browser.post<ProblemBody>('/session', {
        email: `nobody-${one}@habeas.example`,
        password: 'x'.repeat(256),
      });
      if (last.status === 429) break;
    }
    expect(last?.body).toMatchObject({ status: 429, reason: 'too-many-tries' });
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
