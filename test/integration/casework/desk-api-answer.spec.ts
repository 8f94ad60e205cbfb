import type { RequestView } from '@habeas/casework/requests';
import { formOf } from '../../support/access-way';
import type { DeskBrowser, ProblemBody } from '../../support/desk-browser';
import { DeskOffice } from '../../support/desk-office';
import { DeskWork } from '../../support/desk-work';
import { eventually } from '../../support/eventually';

jest.setTimeout(120_000);

const MAILBOX = 'amelie.dubois@courriel.example';
const PERSONAL = /CANARY-|Dubois|Am[ée]lie|courriel\.example/;

describe('an answer at the desk', () => {
  let office: DeskOffice;
  let dpo: DeskBrowser;
  let handler: DeskBrowser;
  let id: string;
  let token: string;
  beforeAll(async () => {
    office = await DeskOffice.open();
    await office.work();
    dpo = await office.colleague('dpo');
    handler = await office.colleague('handler');
    const request = await office.submit(formOf({ email: MAILBOX, name: 'Amélie Dubois' }));
    ({ id } = request);
    token = await office.prove(request, MAILBOX);
    await ready();
  });
  afterEach(() => office.asOwner('grant insert on audit_entry to habeas_app'));
  afterAll(() => office?.close());

  const ready = () =>
    eventually(
      'the package awaits approval',
      async () => (await view()).package?.state === 'sealed' && (await view()).actions.allowed.includes('approve'),
      60_000,
    );

  async function view(): Promise<RequestView> {
    return (await dpo.get<RequestView>(`/requests/${id}`)).body;
  }

  async function post(path: string, body: object, as = handler) {
    const { version } = await view();
    return as.post<RequestView & ProblemBody>(`/requests/${id}/${path}`, { version, ...body });
  }

  const entry = (path: string) => handler.get(`/requests/${id}/package/entries/${path}`);
  const auditCannotBeWritten = () => office.asOwner('revoke insert on audit_entry from habeas_app');

  it('waits with its sources, decisions and package for a colleague', async () => {
    const page = await view();
    expect(page).toMatchObject({ state: 'in-progress', identity: { reached: 'contact' }, findings: { unknown: 0 } });
    expect(page.findings.found + page.findings.nothing + page.findings.exempt).toBe(page.sources.length);
    expect(page.decisions.length).toBeGreaterThan(5);
    for (const { article, outcome, activityTitle } of page.decisions) {
      expect([article, outcome, activityTitle].filter((part) => part === '')).toEqual([]);
    }
    expect(page.package).toMatchObject({
      state: 'sealed',
      manifestSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
  });

  it('is shown entry by entry in a sandbox, exactly as the person will get it', async () => {
    const { package: made } = await view();
    expect(made?.entries.map(({ path }) => path)).toEqual(expect.arrayContaining(['index.html', 'manifest.json']));
    for (const { path, mediaType } of made?.entries ?? []) {
      const shown = await entry(path);
      expect([path, shown.status]).toEqual([path, 200]);
      expect(shown.headers.get('content-type')?.split(';')[0]).toBe(mediaType.split(';')[0]);
      const policy = shown.headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/default-src 'none'.*sandbox/);
      expect(policy).not.toMatch(/script-src|allow-(?!same-origin)/);
      expect(shown.headers.get('cache-control')).toBe('no-store');
      expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
    }
    expect(await new DeskWork(office, dpo).events(id)).toContain('package.previewed');
  });

  it.each(['..%2f..%2fmaster.key', '..%2Fmanifest.json', '%2fetc%2fpasswd', 'index.html%00', 'INDEX.HTML', '%E0%A4%A'])(
    'has no entry %s',
    async (path) => {
      const answer = await entry(path);
      expect([400, 404]).toContain(answer.status);
      expect(answer.text).not.toMatch(PERSONAL);
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    },
  );

  describe('while the audit cannot be written', () => {
    beforeEach(auditCannotBeWritten);

    it.each(['', '/receipt/raw', '/package/entries/index.html', '/package/entries/data.json'])(
      'nothing of a person is read: GET requests/…%s',
      async (path) => {
        const answer = await handler.get<ProblemBody>(`/requests/${id}${path}`);
        if (path === '/package/entries/data.json' && answer.status === 404) return;
        expect(answer.body).toMatchObject({ status: 503, reason: 'audit-unavailable' });
        expect(answer.headers.get('retry-after')).toBe('30');
        expect(answer.text).not.toMatch(PERSONAL);
        expect(answer.text.length).toBeLessThan(200);
      },
    );

    it('an approval does nothing', async () => {
      const before = await office.asOwner<{ version: number }>('select version from request where id = $1', [id]);
      const [made] = await office.asOwner<{ manifest_sha256: string }>(
        'select manifest_sha256 from package where request_id = $1',
        [id],
      );
      const answer = await handler.post<ProblemBody>(`/requests/${id}/package/approval`, {
        version: before[0]?.version,
        manifestSha256: made?.manifest_sha256,
      });
      expect(answer.body).toMatchObject({ status: 503, reason: 'audit-unavailable' });
      const after = await office.asOwner('select state, approved_by, released_at from package where request_id = $1', [
        id,
      ]);
      expect(after).toEqual([{ state: 'sealed', approved_by: null, released_at: null }]);
      expect(await office.asOwner('select version from request where id = $1', [id])).toEqual(before);
      expect(
        await office.asOwner(`select 1 from message where request_id = $1 and template = 'access-answer'`, [id]),
      ).toEqual([]);
    });

    it('nobody signs in', async () => {
      expect((await handler.copy().post('/session', { email: 'nobody@habeas.example', password: 'x' })).status).toBe(
        401,
      );
      const twin = Object.assign(office.browser(), { email: handler.email, secret: handler.secret });
      expect((await twin.signIn()).status).toBe(503);
      expect(twin.cookie).toBe('');
    });
  });

  it('is not released when it is not the one that was looked at', async () => {
    const answer = await post('package/approval', { manifestSha256: '0'.repeat(64) });
    expect(answer.body).toMatchObject({ status: 409, reason: 'package-changed' });
    expect((await view()).package?.state).toBe('sealed');
    expect((await office.download(token)).headers.get('content-type')).not.toContain('zip');
  });

  it('is approved and sent to the mailbox on file, once', async () => {
    const { package: made, version } = await view();
    const body = { version, manifestSha256: made?.manifestSha256 };
    const calls = [1, 2].map(() => handler.post<RequestView>(`/requests/${id}/package/approval`, body));
    const answers = await Promise.all(calls);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const page = await view();
    expect(page).toMatchObject({ state: 'answered', package: { state: 'released', approvedBy: 'A handler' } });
    expect(page.messages.filter(({ template }) => template === 'access-answer')).toMatchObject([{ to: MAILBOX }]);
    const letter = await office.mailTo(
      MAILBOX,
      new RegExp(`${page.reference}[\\s\\S]*/open|/open[\\s\\S]*${page.reference}`),
    );
    expect(letter.subject).not.toMatch(PERSONAL);
  });

  it('gives the person no byte while the opening cannot be recorded, and all of it once it can', async () => {
    await auditCannotBeWritten();
    const refused = await office.download(token);
    expect(refused.status).toBeGreaterThanOrEqual(500);
    const text = await refused.text();
    expect(text.startsWith('PK')).toBe(false);
    expect(text).not.toMatch(/CANARY-/);
    expect((await view()).package).toBeUndefined();
    await office.asOwner('grant insert on audit_entry to habeas_app');
    expect((await view()).package?.openings).toEqual([]);
    const given = await office.download(token);
    expect(given.headers.get('content-type')).toBe('application/zip');
    expect((await given.arrayBuffer()).byteLength).toBeGreaterThan(1000);
    expect((await view()).package?.openings).toHaveLength(1);
  });

  it('is revoked by the DPO alone, with a reason, and then opens for nobody', async () => {
    expect((await post('package/revocation', { reason: 'Sent too early' })).status).toBe(403);
    const revoked = await post('package/revocation', { reason: 'Sent too early' }, dpo);
    expect(revoked.body).toMatchObject({ package: { state: 'revoked' }, notes: [{ about: 'revocation' }] });
    expect((await office.download(token)).headers.get('content-type')).not.toContain('zip');
    const again = await post('package/revocation', { reason: 'Once more' }, dpo);
    expect(again.body).toMatchObject({ status: 409, reason: 'no-package-released' });
  });

  it('is closed, reopened under its first date, and composed anew', async () => {
    const { due } = await view();
    expect((await post('closure', {})).body).toMatchObject({ state: 'closed' });
    expect((await post('package/composition', {})).body).toMatchObject({ reason: 'reopen-first' });
    const reopened = await post('reopening', { reason: 'The call records were missing' });
    expect(reopened.body).toMatchObject({ state: 'in-progress', due });
    expect((await post('reopening', { reason: 'Twice' })).body).toMatchObject({ status: 409, reason: 'not-ended' });
    const earlier = reopened.body.package?.id;
    expect((await post('package/composition', {})).status).toBe(200);
    await ready();
    expect((await view()).package?.id).not.toBe(earlier);
  });
});
