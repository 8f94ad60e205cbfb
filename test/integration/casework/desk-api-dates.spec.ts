import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import {
  DailyDigest,
  type DueListView,
  type DueReportView,
  type NewCalendarFeedView,
  type SettingsView,
} from '@habeas/casework/deadlines';
import type { RequestListView, RequestView } from '@habeas/casework/requests';
import { Accounts } from '@habeas/casework/staff';
import { CapturedMail } from '@habeas/platform/mail';
import { parse } from 'csv-parse/sync';
import { main } from '../../../apps/cli/src/main';
import type { DeskBrowser, ProblemBody } from '../../support/desk-browser';
import { DeskOffice } from '../../support/desk-office';
import { at, DeskWork } from '../../support/desk-work';

jest.setTimeout(120_000);

/** A Monday in March, in the morning of summer time: 07:29 and 07:30 in Brussels. */
const MONDAY = { before: '2026-03-30T05:29:00Z', from: '2026-03-30T05:30:00Z' };
/** The Sunday before. No digest goes out on it, whenever the schedule happens to look. */
const SUNDAY = new Date('2026-03-29T10:00:00Z');

describe('what is due, told by mail, calendar and report', () => {
  let office: DeskOffice;
  let dpo: DeskBrowser;
  let handler: DeskBrowser;
  let auditor: DeskBrowser;
  let request: RequestView;
  beforeAll(async () => {
    office = await DeskOffice.open();
    dpo = await office.colleague('dpo');
    handler = await office.colleague('handler');
    auditor = await office.colleague('auditor');
    await office.work();
    request = await new DeskWork(office, dpo).received('2026-03-02', { name: 'Amélie Zonderling' });
  });
  afterEach(() => office.setClock(null));
  afterAll(() => office?.close());

  const digests = () =>
    office.asOwner<{ email: string; day: string; state: string }>(
      `select a.email, d.on_day::text as day, d.state from staff_digest d join staff_account a on a.id = d.account_id
       where d.state <> 'queued' order by a.email, d.on_day`,
    );

  const digestAt = async (instant: string) => {
    office.setClock(new Date(instant));
    await Promise.all([1, 2, 3].map(() => office.get(DailyDigest).run()));
  };

  describe('the digest', () => {
    beforeEach(() => office.setClock(SUNDAY));

    it('is set by each colleague for themselves, and nothing else goes in', async () => {
      expect((await dpo.get<SettingsView>('/settings')).body).toMatchObject({ digest: 'none', digestAt: '07:30' });
      const set = (browser: DeskBrowser, body: object) => browser.call<SettingsView>('PATCH', '/settings', body);
      expect((await set(dpo, { digest: 'hourly', language: 'en' })).status).toBe(400);
      expect((await set(dpo, { digest: 'daily', language: 'en', role: 'administrator' })).status).toBe(400);
      expect((await set(dpo, { digest: 'daily', language: 'en' })).body).toMatchObject({ digest: 'daily' });
      await set(handler, { digest: 'when-something', language: 'nl' });
      await set(auditor, { digest: 'when-something', language: 'fr' });
    });

    it('goes out once from the hour of the policy on, in the language of each, with references and dates only', async () => {
      await digestAt(MONDAY.before);
      expect(await office.asOwner('select 1 from staff_digest')).toEqual([]);
      await digestAt(MONDAY.from);
      await digestAt('2026-03-30T14:00:00Z');
      const letter = await office.mailTo(dpo.email, /2026-03-30/);
      expect(letter.text).toContain(request.reference);
      expect(letter.text).toMatch(/Due in the coming working days[\s\S]*2 April 2026/);
      expect(letter.text + letter.html + letter.subject).not.toMatch(/Zonderling|courriel/);
      const dutch = await office.mailTo(handler.email, /2026-03-30/);
      expect(dutch.subject).toContain('Uw verzoeken van vandaag');
      expect(dutch.text).toContain(request.reference);
      await office.mailTo(dpo.email, /2026-03-30/);
      for (const { email } of [dpo, handler])
        expect(await office.get(CapturedMail).list({ to: email })).toHaveLength(1);
    });

    it('says nothing to who has nothing and wants nothing then, on no day of rest, and never of yesterday', async () => {
      await digestAt('2026-04-04T08:00:00Z');
      await digestAt('2026-04-06T08:00:00Z');
      const known = await digests();
      expect(known).toContainEqual({ email: auditor.email, day: '2026-03-30', state: 'empty' });
      expect(known.filter(({ day }) => day !== '2026-03-30')).toEqual([]);
      expect(await office.get(CapturedMail).list({ to: auditor.email })).toEqual([]);
    });
  });

  describe('the calendar', () => {
    let made: NewCalendarFeedView;
    const here = (url: string) => url.replace(/^https?:\/\/[^/]+/, dpo.origin);
    const read = (url: string) => fetch(here(url));
    /** As a calendar program asks again; `fetch` would ask for a fresh one whatever it is told. */
    const readAgain = (url: string, etag: string) =>
      new Promise<number | undefined>((resolve, reject) =>
        get(here(url), { headers: { 'if-none-match': etag } }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        }).on('error', reject),
      );

    it('opens with the secret alone: references, rights and dates, never a person', async () => {
      const answer = await dpo.post<NewCalendarFeedView>('/settings/calendar-feeds', { scope: 'office' });
      expect(answer.status).toBe(201);
      made = answer.body;
      const calendar = await read(made.url);
      expect(calendar.status).toBe(200);
      expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      expect(calendar.headers.get('cache-control')).toBe('private, no-cache');
      const text = (await calendar.text()).replace(/\r\n /g, '');
      expect(text).toContain(`UID:${request.id}@`);
      expect(text).toContain('DTSTART;VALUE=DATE:20260402');
      expect(text).toContain(`SUMMARY:${request.reference}: Last day to answer (access)`);
      expect(text).not.toMatch(/Zonderling|courriel/);
      const etag = calendar.headers.get('etag') ?? '';
      expect(await readAgain(made.url, etag)).toBe(304);
      expect(await readAgain(made.url, '"older"')).toBe(200);
    });

    it('keeps no secret: a hash in the database, nothing in the log, shown once', async () => {
      const token = /calendar\/(.+)\.ics$/.exec(made.url)?.[1] ?? 'none';
      const kept = await office.asOwner<{ all: string }>('select row_to_json(f)::text as all from calendar_feed f');
      expect(kept).toHaveLength(1);
      expect(kept[0]?.all).not.toContain(token);
      expect(readFileSync(office.logFile, 'utf8')).not.toContain(token);
      const { body, text } = await dpo.get<SettingsView>('/settings');
      expect(body.feeds).toEqual([made.feed]);
      expect(text).not.toContain(token);
    });

    it('shows a colleague their own requests only, where that is what the address is for', async () => {
      const { body } = await handler.post<NewCalendarFeedView>('/settings/calendar-feeds', { scope: 'own' });
      expect(await (await read(body.url)).text()).not.toContain('VEVENT');
      const { version } = (await handler.get<RequestView>(`/requests/${request.id}`)).body;
      await handler.post(`/requests/${request.id}/assignment`, { version, accountId: handler.accountId });
      expect(await (await read(body.url)).text()).toContain('VEVENT');
      await office.run((tx) =>
        office.get(Accounts).change(tx, handler.accountId, { active: false }, { kind: 'system' }),
      );
      expect((await read(body.url)).status).toBe(404);
      await office.run((tx) =>
        office.get(Accounts).change(tx, handler.accountId, { active: true }, { kind: 'system' }),
      );
      expect((await read(body.url)).status).toBe(404);
    });

    it('ends when it is revoked, by its own colleague alone, and both are recorded', async () => {
      const path = `/settings/calendar-feeds/${made.feed.id}`;
      expect((await auditor.call('DELETE', path)).status).toBe(404);
      expect((await read(made.url)).status).toBe(200);
      expect((await dpo.call<SettingsView>('DELETE', path)).body.feeds).toEqual([]);
      const gone = await read(made.url);
      const never = await read(made.url.replace(/[^/]+\.ics$/, `${'A'.repeat(43)}.ics`));
      expect([gone.status, await gone.text()]).toEqual([never.status, await never.text()]);
      const events = await office.asOwner<{ event: string }>(
        `select event from audit_entry where event like 'calendar-feed.%' order by seq`,
      );
      expect(events.map(({ event }) => event.split('.')[1])).toEqual(['created', 'created', 'revoked']);
    });

    it('gives nobody more addresses than one needs', async () => {
      const another = () => auditor.post<ProblemBody>('/settings/calendar-feeds', { scope: 'office' });
      for (let made = 0; made < 5; made++) expect((await another()).status).toBe(201);
      expect((await another()).body).toMatchObject({ status: 409, reason: 'too-many-feeds' });
    });
  });

  describe('the report', () => {
    beforeEach(() => office.setClock(at('2026-04-03')));

    it('counts what is late, what is due and what was in time, by right, brand and colleague', async () => {
      const { body } = await dpo.get<DueReportView>('/reports/due?days=7');
      expect(body).toMatchObject({ today: '2026-04-03', until: '2026-04-10', since: '2026-01-03' });
      const late = { open: 1, late: 1, due: 0, answered: 0, inTime: 0, medianDays: null };
      expect(body.total).toEqual(late);
      expect(body.byRight).toEqual([{ key: 'access', name: null, ...late }]);
      expect(body.byBrand).toEqual([{ key: 'proximus', name: 'Proximus', ...late }]);
      expect(body.byColleague).toMatchObject([{ name: 'A handler', ...late }]);
      await office.asOwner(`update request set state = 'answered', answered_at = '2026-03-12T09:00:00Z'`);
      const after = (await dpo.get<DueReportView>('/reports/due')).body.total;
      expect(after).toEqual({ open: 0, late: 0, due: 0, answered: 1, inTime: 1, medianDays: 10 });
      await office.asOwner(`update request set answered_at = '2026-04-02T22:30:00Z'`);
      expect((await dpo.get<DueReportView>('/reports/due')).body.total).toMatchObject({ answered: 1, inTime: 0 });
      await office.asOwner(`update request set state = $1, answered_at = null`, [request.state]);
    });

    it('lists them by key set, and exports them without a person, recorded', async () => {
      const { body } = await dpo.get<DueListView>('/reports/due/requests?days=0');
      expect(body).toMatchObject({ next: null, items: [{ reference: request.reference, assignee: 'A handler' }] });
      const after = `2026-04-02_${request.id}`;
      expect((await dpo.get<DueListView>(`/reports/due/requests?after=${after}`)).body.items).toEqual([]);
      expect((await dpo.get('/reports/due/requests?after=2026-04-31_x')).status).toBe(400);
      expect((await dpo.get('/reports/due?days=500')).status).toBe(400);
      const csv = await dpo.get('/reports/due/csv');
      expect(csv.headers.get('content-disposition')).toContain('due.csv');
      expect(parse(csv.text, { bom: true })).toMatchObject([
        ['Reference', 'Brand', 'Rights', 'Other question', 'Received on', 'Answer by', 'Extended', 'Colleague'],
        [request.reference, 'proximus', 'access', '', '2026-03-02', '2026-04-02', '0', 'A handler'],
      ]);
      expect(await office.asOwner(`select 1 from audit_entry where event = 'due-report.exported'`)).toHaveLength(1);
    });

    it('is printed by the command, which ends with 1 while something is late', async () => {
      Object.assign(process.env, { DATABASE_URL: office.database.appUrl, HABEAS_ACCEPT_UNSAFE_DATABASE: '1' });
      let printed = '';
      const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed += String(text)), true));
      expect(await main(['due', '--json'])).toBe(1);
      expect(JSON.parse(printed)).toMatchObject({ total: { late: 1 }, requests: [{ reference: request.reference }] });
      write.mockRestore();
      delete process.env['DATABASE_URL'];
    });
  });

  describe('what is asked beside the rights and has a date of its own', () => {
    let other: RequestView;
    const LABEL = 'The best tariff plan for me';
    beforeAll(async () => {
      other = await new DeskWork(office, dpo).received('2026-03-25', { rights: [], matters: ['best-tariff'] });
    });
    beforeEach(() => office.setClock(at('2026-04-03')));

    it('counts and is listed by that date, and pages by it', async () => {
      const { body } = await dpo.get<DueReportView>('/reports/due?days=7');
      expect(body.total).toMatchObject({ open: 2, late: 1, due: 1 });
      expect(body.byMatter).toEqual([
        { key: 'best-tariff', name: LABEL, open: 1, late: 0, due: 1, answered: 0, inTime: 0, medianDays: null },
      ]);
      const list = (query: string) => dpo.get<DueListView>(`/reports/due/requests?days=7${query}`);
      const { items } = (await list('')).body;
      expect(items.map(({ reference, answerBy }) => [reference, answerBy])).toEqual([
        [request.reference, '2026-04-02'],
        [other.reference, '2026-04-08'],
      ]);
      expect(items[1]).toMatchObject({ rights: [], matter: { key: 'best-tariff', label: LABEL }, extended: false });
      expect((await list(`&after=2026-04-02_${request.id}`)).body.items).toEqual(items.slice(1));
      expect((await list(`&after=2026-04-08_${other.id}_best-tariff`)).body.items).toEqual([]);
      expect((await list(`&after=2026-04-08_${other.id}_=1`)).status).toBe(400);
      expect((await dpo.get('/reports/due/csv')).text).toContain(`,${LABEL},2026-03-25,2026-04-08,0,`);
    });

    it('stands in the queue by it, and counts as overdue when it has passed', async () => {
      const queue = async () => (await dpo.get<RequestListView>('/requests?view=open')).body;
      const before = await queue();
      expect(before.items.map(({ id }) => id)).toEqual([request.id, other.id]);
      expect(before.items[1]).toMatchObject({
        due: other.due,
        matterDue: { due: '2026-04-08', standing: { key: 'days-left', days: 5 } },
      });
      expect(before.counts).toMatchObject({ overdue: 1, dueWithin5WorkingDays: 1 });
      const first = (await dpo.get<RequestListView>('/requests?view=open&limit=1')).body;
      const second = (await dpo.get<RequestListView>(`/requests?view=open&limit=1&after=${first.next}`)).body;
      expect(second).toMatchObject({ items: [{ id: other.id }], next: null });
      office.setClock(at('2026-04-09'));
      expect((await queue()).counts.overdue).toBe(2);
      expect((await dpo.get<RequestListView>('/requests?view=overdue')).body.items).toHaveLength(2);
    });

    it('stands in the calendar and in the digest under its name, and nothing of a person with it', async () => {
      // An address is no older than what ended its colleague's sessions last.
      office.setClock(null);
      const { body } = await dpo.post<NewCalendarFeedView>('/settings/calendar-feeds', { scope: 'office' });
      const calendar = await fetch(body.url.replace(/^https?:\/\/[^/]+/, dpo.origin));
      const text = (await calendar.text()).replace(/\r\n /g, '');
      expect(text).toContain(`UID:${other.id}-best-tariff@`);
      expect(text).toContain(`SUMMARY:${other.reference}: Last day to answer (${LABEL})`);
      expect(text).toContain('DTSTART;VALUE=DATE:20260408');
      await digestAt('2026-04-07T05:30:00Z');
      const letter = await office.mailTo(dpo.email, /2026-04-07/);
      expect(letter.text).toMatch(
        /Due in the coming working days[\s\S]*8 April 2026[\s\S]*The best tariff plan for me/,
      );
      expect(letter.text + text).not.toContain(other.requesterName ?? '-');
    });
  });
});
