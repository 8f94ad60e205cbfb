import type { RequestListView, RequestView } from '@habeas/casework/requests';
import { createHash } from 'node:crypto';
import { formOf } from '../../support/access-way';
import type { DeskBrowser } from '../../support/desk-browser';
import { DeskOffice } from '../../support/desk-office';
import { at, DeskWork } from '../../support/desk-work';

jest.setTimeout(120_000);

/** What the desk's page of a request is made of; a field more or less is a change of the contract. */
const VIEW: Record<keyof RequestView, true> = {
  id: true,
  reference: true,
  brand: true,
  language: true,
  channel: true,
  requesterName: true,
  rights: true,
  openMatters: true,
  matterDue: true,
  hold: true,
  matters: true,
  matterOptions: true,
  state: true,
  receivedAt: true,
  due: true,
  extended: true,
  paused: true,
  standing: true,
  assignee: true,
  nextAction: true,
  version: true,
  receipt: true,
  reading: true,
  identity: true,
  mandate: true,
  mandateDocuments: true,
  clock: true,
  sources: true,
  findings: true,
  decisions: true,
  plan: true,
  move: true,
  restriction: true,
  portability: true,
  review: true,
  stops: true,
  weighing: true,
  package: true,
  messages: true,
  notes: true,
  related: true,
  lastEvent: true,
  actions: true,
};

describe('the work at the desk', () => {
  let office: DeskOffice;
  let dpo: DeskBrowser;
  let auditor: DeskBrowser;
  let work: DeskWork;
  beforeAll(async () => {
    office = await DeskOffice.open();
    dpo = await office.colleague('dpo');
    auditor = await office.colleague('auditor');
    work = new DeskWork(office, dpo);
  });
  afterEach(() => office.setClock(null));
  afterAll(() => office?.close());

  const dates = ({ clock }: RequestView) => Object.fromEntries(clock.dates.map(({ key, date }) => [key, date]));

  describe('the queue', () => {
    const made: RequestView[] = [];
    beforeAll(async () => {
      made.push(
        await work.received('2026-01-14', { language: 'nl', rights: ['erasure'] }),
        await work.received('2026-01-12', { name: '100%_sure' }),
        await work.received('2026-01-13', { brand: 'scarlet' }),
        await work.received('2026-01-12', { name: 'Zoë Ångström' }),
      );
    });

    async function list(query: string): Promise<RequestListView> {
      const answer = await dpo.get<RequestListView>(`/requests?${query}`);
      expect(answer.status).toBe(200);
      return answer.body;
    }
    async function search(q: string): Promise<RequestListView> {
      const answer = await dpo.post<RequestListView>('/requests/search', { q });
      expect(answer.status).toBe(200);
      return answer.body;
    }
    const ids = (shown: RequestListView) => shown.items.map(({ id }) => id);
    const idOf = (index: number) => made[index]?.id ?? '';

    it('stands in the order of the strict date', async () => {
      office.setClock(at('2026-01-15'));
      const { items, counts } = await list('view=open');
      expect(items.map(({ due }) => due)).toEqual(['2026-02-12', '2026-02-12', '2026-02-13', '2026-02-16']);
      expect(counts).toEqual({ open: 4, overdue: 0, dueWithin5WorkingDays: 0, unassigned: 4, needsPerson: 0 });
      expect(items[0]?.standing).toEqual({ key: 'days-left', days: 28 });
    });

    it('counts by the office’s own day', async () => {
      office.setClock(new Date('2026-02-12T22:59:59Z'));
      expect((await list('view=overdue')).items).toEqual([]);
      office.setClock(new Date('2026-02-12T23:00:00Z'));
      const { items, counts } = await list('view=overdue');
      expect(items).toHaveLength(2);
      expect(items[0]?.standing).toEqual({ key: 'overdue', days: 1 });
      expect(counts).toMatchObject({ open: 4, overdue: 2, dueWithin5WorkingDays: 2 });
    });

    it('is filtered', async () => {
      expect(ids(await list('brand=scarlet'))).toEqual([idOf(2)]);
      expect(ids(await list('language=nl'))).toEqual([idOf(0)]);
      expect(ids(await list('right=erasure'))).toEqual([idOf(0)]);
      expect(ids(await search(made[2]?.reference ?? ''))).toEqual([idOf(2)]);
      expect(ids(await search('zoë å'))).toEqual([idOf(3)]);
    });

    it('takes no words in an address, where names would be kept by whatever writes addresses down', async () => {
      expect((await dpo.get('/requests?q=Zo%C3%AB')).status).toBe(400);
    });

    it('takes what is looked for as text, not as a pattern', async () => {
      expect(ids(await search('%'))).toEqual([idOf(1)]);
      expect(ids(await search('100%_s'))).toEqual([idOf(1)]);
      expect(ids(await search('_'))).toEqual([idOf(1)]);
      expect(ids(await search("' or 1=1 --"))).toEqual([]);
    });

    it('is paged without repeating or skipping, also when rows come in between', async () => {
      const first = await list('limit=2');
      const between = await work.received('2026-01-05');
      office.setClock(null);
      const second = await list(`limit=2&after=${first.next}`);
      expect(new Set([...ids(first), ...ids(second)])).toEqual(new Set([0, 1, 2, 3].map(idOf)));
      expect(second.next).toBeNull();
      await work.act(between, 'withdrawal', { words: 'I no longer want it' });
    });

    it('gives those of one date in the order in which they came, over every page', async () => {
      const came = ['15:30', '09:10', '18:00', '09:05', '12:00'];
      const ofDay = new Map<string, string>();
      for (const time of came) {
        office.setClock(new Date(`2026-01-08T${time}:00+01:00`));
        ofDay.set(time, (await office.submit(formOf({ email: `at-${time.replace(':', '')}@courriel.example` }))).id);
      }
      office.setClock(null);
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: RequestListView = await list(`limit=2${cursor === '' ? '' : `&after=${cursor}`}`);
        seen.push(...ids(page));
        cursor = page.next;
      }
      const inOrder = [...came].sort().map((time) => ofDay.get(time) ?? '');
      expect(seen.filter((id) => inOrder.includes(id))).toEqual(inOrder);
      expect(new Set(seen).size).toBe(seen.length);
      for (const id of inOrder) await work.act(await work.view(id), 'withdrawal', { words: 'I no longer want it' });
    });

    it('shows each colleague their own, and what nobody has', async () => {
      const one = await work.view(idOf(0));
      const taken = await work.act(one, 'assignment', { accountId: dpo.accountId });
      expect(taken.assignee).toEqual({ id: dpo.accountId, name: 'A dpo' });
      expect(ids(await list('view=mine'))).toEqual([idOf(0)]);
      expect(ids(await list('view=unassigned'))).not.toContain(idOf(0));
      expect(
        (await work.refused(taken, 'assignment', { accountId: '00000000-0000-4000-8000-000000000000' })).status,
      ).toBe(404);
      expect((await work.act(taken, 'assignment', { accountId: null })).assignee).toBeNull();
    });
  });

  describe('the page of a request', () => {
    it('has what the contract says and nothing else, and opening it is recorded', async () => {
      const page = await work.received('2026-01-12', { details: 'Everything you have' });
      expect(Object.keys(page).sort()).toEqual(Object.keys(VIEW).sort());
      expect(page).toMatchObject({
        state: 'identity',
        channel: 'form',
        receipt: { receivedAtLocal: '2026-01-12 10:00:00', text: 'Everything you have' },
        identity: { required: 'contact', reached: 'none' },
        findings: { found: 0, nothing: 0, exempt: 0, unknown: 0, records: 0 },
        package: null,
      });
      expect((await work.events(page.id)).at(-1)).toBe('request.viewed');
      expect(dates(page)).toMatchObject({ receiptDate: '2026-01-12', due: '2026-02-12', extendedDue: '2026-04-13' });
    });

    it('shows what was filled in on the form, as it was sent, also after the reading was corrected', async () => {
      const sent = {
        name: 'Zoë Å',
        phone: '+32 470 12 34 56',
        customerNumber: '60000074',
        rights: ['access' as const],
      };
      const page = await work.received('2026-01-12', sent);
      const filledIn = { ...sent, brand: 'proximus', language: 'fr', onBehalfOf: '', details: '' };
      expect(page.receipt).toMatchObject({ text: '', form: filledIn });
      const corrected = await work.act(page, 'corrections', { rights: ['erasure'], language: 'nl', reason: 'Read it' });
      expect(corrected.rights).toContainEqual({ right: 'erasure', state: 'awaiting-identity' });
      expect(corrected.receipt.form).toMatchObject(filledIn);
      await work.act(corrected, 'withdrawal', { words: 'I no longer want it' });
    });

    it('says which actions are open to whom, and why the others are not', async () => {
      const page = await work.received('2026-01-12');
      expect(page.actions.allowed).toEqual(
        expect.arrayContaining(['assign', 'correct', 'pause', 'extend', 'withdraw']),
      );
      expect(page.actions.refused).toContainEqual({ action: 'approve', reason: 'nothing-awaits-approval' });
      const seen = (await auditor.get<RequestView>(`/requests/${page.id}`)).body;
      expect(seen.actions.allowed).toEqual([]);
      expect(new Set(seen.actions.refused.map(({ reason }) => reason))).toEqual(new Set(['not-permitted']));
    });

    it('gives the very bytes that came in, as a file and never as a page', async () => {
      const page = await work.received('2026-01-12', { details: '<script>alert(1)</script>' });
      const raw = await dpo.get(`/requests/${page.id}/receipt/raw`);
      expect(createHash('sha256').update(raw.text).digest('hex')).toBe(page.receipt.sha256);
      expect(raw.headers.get('content-disposition')).toBe('attachment; filename="form.json"');
      expect(raw.headers.get('content-security-policy')).toContain('sandbox');
      expect(raw.headers.get('x-content-type-options')).toBe('nosniff');
      expect(await work.events(page.id)).toContain('message.viewed');
    });
  });

  describe('a colleague', () => {
    it('corrects the reading, with a reason that is kept', async () => {
      const page = await work.received('2026-01-12', { rights: ['access'] });
      const correction = { language: 'de', brand: 'scarlet', rights: ['access', 'erasure'], reason: 'Asks for both' };
      const after = await work.act(page, 'corrections', correction);
      expect(after).toMatchObject({ language: 'de', brand: 'scarlet', reading: { correctedBy: 'A dpo' } });
      expect(after.rights.map(({ right }) => right).sort()).toEqual(['access', 'erasure']);
      expect(after.notes).toMatchObject([{ about: 'correction', text: 'Asks for both', by: 'A dpo' }]);
      expect(await work.events(after.id)).toContain('request.corrected');
      expect((await work.refused(after, 'corrections', { ...correction, brand: 'nobody' })).status).toBe(400);
    });

    it('cannot write over what another colleague did meanwhile', async () => {
      const page = await work.received('2026-01-12');
      await work.act(page, 'assignment', { accountId: dpo.accountId });
      expect(await work.refused(page, 'withdrawal', { words: 'No longer' })).toMatchObject({
        status: 409,
        reason: 'changed-meanwhile',
      });
      expect((await work.view(page.id)).state).toBe('identity');
    });

    it('and another who act at the same moment: one of them is told', async () => {
      const page = await work.received('2026-01-12');
      const calls = [1, 2, 3].map(() => work.refused(page, 'assignment', { accountId: dpo.accountId }));
      const statuses = (await Promise.all(calls)).map(({ status }) => status ?? 200);
      expect(statuses.sort()).toEqual([200, 409, 409]);
    });

    it('withdraws on the person’s words, marks what is no request, and closes', async () => {
      const withdrawn = await work.act(await work.received('2026-01-12'), 'withdrawal', { words: 'Forget it' });
      expect(withdrawn).toMatchObject({ state: 'withdrawn', notes: [{ about: 'withdrawal', text: 'Forget it' }] });
      expect(withdrawn.rights).toEqual([{ right: 'access', state: 'withdrawn' }]);
      const closed = await work.act(withdrawn, 'closure', {});
      expect(closed.state).toBe('closed');
      const plain = await work.received('2026-01-12');
      expect(plain.actions.refused).toContainEqual({ action: 'mark-not-a-request', reason: 'not-allowed' });
      expect((await work.refused(plain, 'not-a-request', { reason: 'An invoice' })).status).toBe(409);
      const toRead = await work.received('2026-01-12', { onBehalfOf: 'My mother' });
      const none = await work.act(toRead, 'not-a-request', { reason: 'An invoice question' });
      expect(none).toMatchObject({ state: 'not-a-request', notes: [{ about: 'not-a-request' }] });
      expect((await work.act(none, 'closure', {})).state).toBe('closed');
    });
  });

  describe('the letters', () => {
    it('are all shown in every language with sample data, and those of a request in its own', async () => {
      const letters = (await dpo.get<{ template: string; title: string }[]>('/letters')).body;
      expect(letters.length).toBeGreaterThan(5);
      for (const { template } of letters) {
        for (const language of ['fr', 'nl', 'de', 'en']) {
          const shown = await dpo.get<{ language: string; html: string }>(
            `/letters/${template}/preview?language=${language}`,
          );
          expect(shown.body).toMatchObject({ language, html: expect.stringContaining(`lang="${language}`) as string });
        }
      }
      const page = await work.received('2026-01-12', { language: 'de' });
      const own = await dpo.get<{ language: string }>(`/requests/${page.id}/letters/access-answer/preview`);
      expect(own.body.language).toBe('de');
    });
  });
});
