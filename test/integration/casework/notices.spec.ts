import { createHmac } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  ChaseNotices,
  NoticeDesk,
  Notices,
  type NoticeSubject,
  type NoticeView,
  OutsideNotice,
  RecipientKeys,
} from '@habeas/casework/notices';
import { LinkDoor } from '@habeas/casework/outside-links';
import { type Request, RequestsRepository, RequestStates } from '@habeas/casework/requests';
import { FanOut } from '@habeas/casework/sources';
import { Outbound, OutboundFailed } from '@habeas/platform/outbound';
import { JobRunner } from '@habeas/platform/queue';
import { formOf } from '../../support/access-way';
import { CaseWay } from '../../support/case-way';
import { eventually } from '../../support/eventually';
import { Office } from '../../support/office';
import { RecipientServer } from '../../support/recipient-server';
import { ShiftedClock } from '../../support/shifted-clock';

jest.setTimeout(180_000);

const PERSON = 'lies.peeters@post.example';
const MOBILE = '+32470112233';
const CUSTOMER = '20011223';
const DPO = 'privacy@proximus.com';
const DAY = 86_400_000;

describe('notices to recipients', () => {
  let office: Office;
  let way: CaseWay;
  let server: RecipientServer;
  let pack: string;
  let request: Request;
  const clock = new ShiftedClock();

  beforeAll(async () => {
    server = await RecipientServer.open();
    pack = mkdtempSync(path.join(os.tmpdir(), 'habeas-pack-'));
    cpSync('examples/proximus', pack, { recursive: true });
    const file = path.join(pack, 'recipients.yaml');
    const text = readFileSync(file, 'utf8').replace(/https:\/\/api\.([a-z-]+)\.example/g, server.url('/$1'));
    writeFileSync(file, text);
    const env = { HABEAS_PACK: pack, HABEAS_OUTBOUND_PRIVATE: '1', HABEAS_OUTBOUND_CA_FILE: server.caFile };
    office = await Office.open({ persons: 1, clock, env });
    way = new CaseWay(office);
  });
  afterAll(async () => {
    await office?.close();
    await server?.close();
    rmSync(pack, { recursive: true, force: true });
  });

  beforeEach(async () => {
    server.calls.length = 0;
    server.answer = { status: 200 };
    clock.moveTo(new Date());
    request = await way.submit(formOf({ email: PERSON, rights: ['erasure'], language: 'nl' }));
    await work();
    const keys = [
      { type: 'email', value: PERSON },
      { type: 'phone_number', value: MOBILE },
      { type: 'customer_number', value: CUSTOMER },
    ];
    await office.run((tx) => office.get(FanOut).startFrom(tx, request.id, keys));
  });

  const work = () => office.get(JobRunner).runDue();

  function plan(about: Partial<NoticeSubject> & Pick<NoticeSubject, 'activities'>): Promise<number> {
    return office.run(async (tx) => {
      const held = await office.get(RequestStates).hold(tx, request.id);
      const right = await office.get(RequestsRepository).rightOf(tx, request.id, 'erasure');
      if (!right) throw new Error('There is no such right');
      return office.get(Notices).plan(tx, held, right, { kind: 'erasure', ...about });
    });
  }

  const list = async () => {
    const { notices } = await office.run((tx) => office.get(NoticeDesk).list(tx, request.id, 'en', new Map()));
    return new Map(notices.map((notice) => [notice.recipient, notice]));
  };

  const until = (recipient: string, state: NoticeView['state']) =>
    eventually(`${recipient} is ${state}`, async () => {
      await work();
      const notice = (await list()).get(recipient);
      return notice?.state === state ? notice : undefined;
    });

  const events = async () =>
    (
      await way.rows<{ event: string }>(
        `select event from audit_entry where request_id = $1 and event like 'notice.%' order by seq`,
        [request.id],
      )
    ).map(({ event }) => event);

  it('tells each recipient once, an authority that inquires never, and the person whom it may be told', async () => {
    const activities = ['cctv', 'visitors', 'tv-channel-advertising'];
    const first = await plan({ activities });
    expect(await plan({ activities })).toBe(0);
    expect(await plan({ activities, kind: 'restriction' })).toBe(first);
    const told = await office.run((tx) => office.get(Notices).noticesOf(tx, request.id));
    const keys = told.map(({ key }) => key).sort();
    expect(keys).toEqual([
      'ads-and-data',
      'campaign-list-recipients',
      'dpg-media',
      'tv-sales-houses',
      'visitor-tool-partner',
    ]);
    const shown = await list();
    expect([...shown.values()].filter(({ by }) => by === 'task')).toHaveLength(1);
    expect(JSON.stringify([...shown.values()])).not.toMatch(/police|Police/);
  });

  it('goes by mail under the agreed key, and is confirmed behind the link and a code', async () => {
    await plan({ activities: ['tv-channel-advertising'] });
    const { reference } = await until('DPG Media (pseudonymised data)', 'sent');
    const mail = await office.mailTo('privacy@dpg-media.example', new RegExp(reference));
    const secret = office.get(RecipientKeys).secretsOf('dpg-media').personKey;
    const key = createHmac('sha256', secret).update(`customer_number:${CUSTOMER}`).digest('hex');
    expect(mail.text).toContain(key);
    for (const personal of [PERSON, MOBILE, CUSTOMER, request.reference]) {
      expect(mail.text + mail.subject + mail.html).not.toContain(personal);
    }
    const token = /\/nl\/notice\/([0-9a-f]{64})/.exec(mail.text)?.[1] ?? '';
    const door = office.get(LinkDoor);
    expect(await door.isGood('human-task', token)).toBe(false);
    await door.requestCode('notice', token);
    await work();
    const code =
      /\b(\d{6})\b/.exec((await office.mailTo('privacy@dpg-media.example', /\n\s*\d{6}\s*\n/)).text)?.[1] ?? '';
    const session = (await door.enter('notice', token, code)) ?? '';
    const page = await office.get(OutsideNotice).page(session, 'nl');
    expect(page).toMatchObject({ state: 'sent', action: 'erase', personKeys: [{ value: key, pseudonymous: true }] });
    expect(await office.get(OutsideNotice).answer(session, 'acknowledged', '')).toBe(true);
    expect(await office.get(OutsideNotice).answer(session, 'declined', 'no')).toBe(false);
    expect(await until('DPG Media (pseudonymised data)', 'acknowledged')).toMatchObject({ answeredBy: 'recipient' });
    expect(await door.isGood('notice', token)).toBe(false);
  });

  it('shows a number only behind the code, and asks who publishes it to remove what leads there', async () => {
    await plan({ activities: ['directory'] });
    await work();
    const mail = await office.mailTo('verzoeken@directories.example', /HN-/);
    // The whole number: three of its digits stand by chance in a random link now and then.
    expect(mail.text.replace(/\D+/g, '')).not.toContain(MOBILE.slice(-9));
    expect(mail.text).toMatch(/17/);
    const { notices } = await office.run((tx) => office.get(NoticeDesk).list(tx, request.id, 'en', new Map()));
    // The database that feeds the directories and the directories themselves by mail; the search engines that copied them by hand.
    expect(notices.map(({ by }) => by).sort()).toEqual(['mail', 'mail', 'task']);
    expect(notices.map(({ to }) => to)).toEqual(
      expect.arrayContaining(['verzoeken@directories.example', 'withdrawals@number-database.example']),
    );
  });

  it('goes to an interface signed, with one key however often, and is confirmed by the answer', async () => {
    server.answer = { status: 200, body: '{"status":"done"}' };
    await plan({ activities: ['customer-newsletters'] });
    const done = await until('Marketing e-mail providers', 'acknowledged').catch(async () => [
      ...(await list()).keys(),
    ]);
    expect(done).toMatchObject({ answeredBy: 'http', to: new URL(server.url('/')).host });
    const [call] = server.calls;
    const body = JSON.parse(call?.body ?? '{}') as { notice: string; action: string; persons: unknown };
    expect(body).toMatchObject({ action: 'erase', persons: [{ type: 'email', pseudonymous: true }] });
    expect(call?.body).not.toContain(PERSON);
    expect(call?.headers['idempotency-key']).toBe(body.notice);
    const [, seconds = '', given = ''] =
      /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(call?.headers['habeas-signature'])) ?? [];
    const secret = office.get(RecipientKeys).secretsOf('email-marketing-providers').signature;
    expect(given).toBe(createHmac('sha256', secret).update(`${seconds}.${call?.body}`).digest('hex'));
    expect(await events()).toEqual(['notice.planned', 'notice.sent', 'notice.acknowledged']);
  });

  it('follows no redirect, and shows that it could not be delivered until a colleague finds another way', async () => {
    server.answer = { status: 302, headers: { location: server.url('/elsewhere') } };
    await plan({ activities: ['customer-newsletters'] });
    const failed = await until('Marketing e-mail providers', 'failed');
    expect(failed.errorCode).toBe('http-302');
    expect(server.calls.map((call) => call.path)).toEqual(['/mailing/privacy/notices']);
    await office.run(async (tx) => {
      const held = await office.get(RequestStates).hold(tx, request.id);
      const actor = { kind: 'staff' as const, id: '00000000-0000-4000-8000-00000000a11c' };
      await office.get(NoticeDesk).record(tx, held, failed.id, 'acknowledged', 'By telephone with Ms Jacobs', actor);
    });
    expect((await list()).get(failed.recipient)).toMatchObject({
      state: 'acknowledged',
      note: 'By telephone with Ms Jacobs',
    });
  });

  it('calls no private address where the operator did not say so, whatever the name says', async () => {
    const careful = new Outbound({ allowPrivate: false, authorities: readFileSync(server.caFile, 'utf8') });
    const call = (url: string) => careful.post(url, '{}', {}, new AbortController().signal);
    for (const url of [
      server.url('/'),
      server.url('/').replace('localhost', '127.0.0.1'),
      server.url('/').replace('localhost', '[::1]'),
      server.url('/').replace('localhost', '2130706433'),
      'https://169.254.169.254/latest/meta-data',
      'http://example.com/',
      'https://user:secret@example.com/',
    ]) {
      await expect(call(url)).rejects.toMatchObject({ code: 'address-refused', permanent: true });
    }
    expect(server.calls).toEqual([]);
    const trusting = new Outbound({ allowPrivate: true });
    await expect(trusting.post(server.url('/'), '{}', {}, new AbortController().signal)).rejects.toBeInstanceOf(
      OutboundFailed,
    );
    expect(server.calls).toEqual([]);
  });

  it('asks again after fourteen days, and tells the officer after twenty-eight', async () => {
    await plan({ activities: ['visitors', 'customer-newsletters'] });
    const sent = await until('Partner supplying the visitor-management tool', 'sent');
    await until('Marketing e-mail providers', 'sent');
    const mailing = () => server.calls.filter((call) => call.path.startsWith('/mailing/'));
    expect(mailing()).toHaveLength(1);
    const chase = office.get(ChaseNotices);
    clock.advance(13 * DAY);
    await chase.run();
    expect((await list()).get(sent.recipient)?.chases).toBe(0);
    clock.advance(DAY);
    await chase.run();
    await chase.run();
    await work();
    expect((await list()).get(sent.recipient)?.chases).toBe(1);
    await office.mailTo('privacy@visitor-tool.example', /herinnering/i);
    await eventually('the interface is called again', async () => mailing().length === 2);
    expect(new Set(mailing().map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    clock.advance(14 * DAY);
    await chase.run();
    await chase.run();
    await work();
    expect((await list()).get(sent.recipient)).toMatchObject({ escalated: true, chases: 1 });
    await office.mailTo(DPO, new RegExp(request.reference));
    expect((await way.request(request.id)).needsPersonBecause).not.toBeNull();
    const told = await events();
    expect(told.filter((event) => event === 'notice.chased')).toHaveLength(2);
    expect(told.filter((event) => event === 'notice.escalated')).toHaveLength(2);
  });

  it('tells what was corrected behind the code only', async () => {
    const changes = [{ field: 'Adres', before: 'Oude Baan 1', after: 'Nieuwe Laan 2' }];
    await plan({ activities: ['visitors'], kind: 'rectification', subject: 'address', changes });
    const { reference } = await until('Partner supplying the visitor-management tool', 'sent');
    const mail = await office.mailTo('privacy@visitor-tool.example', new RegExp(reference));
    expect(mail.text).not.toContain('Laan');
    const rows = await way.rows<{ all: string }>(`select string_agg(n::text, ' ') as all from notice n`);
    expect(rows[0]?.all).not.toContain('Laan');
  });
});
