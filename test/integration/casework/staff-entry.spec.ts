import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { FormFiles } from '@habeas/casework/intake';
import type { LettersToPostView, MatterOption, RequestView } from '@habeas/casework/requests';
import { formOf } from '../../support/access-way';
import type { DeskBrowser, ProblemBody } from '../../support/desk-browser';
import { DeskOffice } from '../../support/desk-office';

jest.setTimeout(120_000);

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(4096, 0x20), Buffer.from('%%EOF')]);
const ADDRESS = 'Jürgen Heinen\nHauptstraße 12\n4700 EUPEN';
const BYTES = { 'content-type': 'application/octet-stream' };

describe('a request that a colleague writes down', () => {
  let office: DeskOffice;
  let agent: DeskBrowser;
  let dpo: DeskBrowser;
  let auditor: DeskBrowser;
  let handler: DeskBrowser;
  beforeAll(async () => {
    office = await DeskOffice.open();
    agent = await office.colleague('agent');
    dpo = await office.colleague('dpo');
    auditor = await office.colleague('auditor');
    handler = await office.colleague('handler');
  });
  beforeEach(() => office.setClock(new Date('2026-10-20T08:00:00Z')));
  afterEach(() => office.setClock(null));
  afterAll(() => office?.close());

  const entry = (change: object = {}) => ({
    entryKey: randomUUID(),
    channel: 'post',
    receivedOn: '2026-10-02',
    brand: 'proximus',
    language: 'de',
    rights: ['access'],
    words: 'Bitte schicken Sie mir eine Kopie meiner Daten.',
    name: 'Jürgen Heinen',
    postalAddress: ADDRESS,
    ...change,
  });
  const record = (change: object = {}) => agent.post<{ id: string; reference: string }>('/entries', entry(change));
  const view = async (id: string) => (await agent.get<RequestView>(`/requests/${id}`)).body;
  const scan = async (bytes: Buffer) =>
    (await agent.call<{ scanId: string; mediaType: string }>('POST', '/entries/scans', bytes, BYTES)).body;
  const refusal = async (change: object) => (await agent.post<ProblemBody>('/entries', entry(change))).body.reason;
  const toPost = async () => (await agent.get<LettersToPostView>('/post')).body.items;

  it('has the month of the day on which the letter arrived, not of the day on which it was written down', async () => {
    const { body, status } = await record();
    expect(status).toBe(201);
    const request = await view(body.id);
    expect(request).toMatchObject({ channel: 'post', language: 'de', state: 'identity', due: '2026-11-02' });
    expect(request.rights.map(({ right }) => right)).toEqual(['access']);
    expect(request.identity.identifiers).toEqual([
      expect.objectContaining({ type: 'address', origin: 'staff', status: 'unverified' }),
      expect.objectContaining({ type: 'name', value: 'Jürgen Heinen', origin: 'staff', status: 'unverified' }),
    ]);
    const events = await office.asOwner<{ event: string; actor: string }>(
      `select event, actor_kind as actor from audit_entry where request_id = $1 and event = 'request.received'`,
      [body.id],
    );
    expect(events).toEqual([{ event: 'request.received', actor: 'staff' }]);
  });

  it('is acknowledged on paper where the person gave no mail address, until a colleague has posted it', async () => {
    const { id } = (await record()).body;
    const [letter] = (await toPost()).filter(({ requestId }) => requestId === id);
    expect(letter).toMatchObject({ template: 'acknowledgement', language: 'de', postalAddress: ADDRESS });
    if (!letter) throw new Error('no letter');
    const pdf = await agent.post(`/requests/${id}/messages/${letter.messageId}/pdf`);
    expect(pdf.text).toMatch(/^%PDF-/);
    const posting = `/requests/${id}/messages/${letter.messageId}/posting`;
    const say = (postedOn: string) =>
      agent.post<ProblemBody & RequestView>(posting, { version: letter.version, postedOn });
    expect((await say('2026-10-21')).body.reason).toBe('posted-in-the-future');
    expect((await say('2026-10-19')).body.reason).toBe('posted-before-written');
    const posted = (await say('2026-10-20')).body;
    expect(posted.messages).toEqual([expect.objectContaining({ state: 'sent', at: '2026-10-20T08:00:00.000Z' })]);
    expect((await toPost()).map(({ requestId }) => requestId)).not.toContain(id);
    expect((await say('2026-10-20')).status).toBe(409);
    const events = await office.asOwner<{ n: number }>(
      `select count(*)::int as n from audit_entry where request_id = $1 and event = 'letter.posted'`,
      [id],
    );
    expect(events).toEqual([{ n: 1 }]);
  });

  it('is acknowledged by mail where there is an address for it, and by nobody where the person left neither', async () => {
    const mailed = (await record({ email: 'juergen@brief.example' })).body;
    expect((await view(mailed.id)).messages).toEqual([
      expect.objectContaining({ state: 'queued', to: 'juergen@brief.example', postalAddress: null }),
    ]);
    const told = (await record({ channel: 'phone', postalAddress: '' })).body;
    expect((await view(told.id)).messages).toEqual([]);
  });

  it('may ask what is no right: as the colleague reads it, with its own date, and a right in the words is not lost', async () => {
    const options = (await agent.get<MatterOption[]>('/entries/matters')).body;
    expect(options).toContainEqual({ matter: 'best-tariff', label: 'The best tariff plan for me', handling: 'office' });
    const other = { rights: [], matters: ['best-tariff', 'authority-inquiry'], words: 'Welcher Tarif passt zu mir?' };
    const request = await view((await record(other)).body.id);
    expect(request).toMatchObject({
      state: 'in-progress',
      rights: [],
      openMatters: ['authority-inquiry', 'best-tariff'],
    });
    expect(request.matters).toMatchObject([
      { because: 'staff', due: null },
      { because: 'staff', due: '2026-10-16', state: 'open' },
    ]);
    expect(request.nextAction.key).toBe('answer-matter');
    const both = await view((await record({ matters: ['best-tariff'] })).body.id);
    expect(both).toMatchObject({ state: 'identity', openMatters: ['best-tariff'] });
    const words = 'Löschen Sie alle meine Daten.';
    const hidden = await view((await record({ rights: [], matters: ['best-tariff'], words })).body.id);
    expect(hidden).toMatchObject({ state: 'to-read', rights: [{ right: 'erasure', state: 'asked' }] });
    expect(await refusal({ matters: ['nonsense'] })).toBe('matter-unknown');
  });

  describe('with a date that depends on a letter on paper', () => {
    const grounds = {
      reasons: ['dispersed-sources'],
      explanation: 'Sieben Systeme müssen von Hand durchsucht werden.',
    };
    const question = {
      reason: 'IDENTITY',
      doubt: 'Two customers share this address',
      whyNecessary: 'Otherwise a stranger gets the answer',
      question: 'Welche Kundennummer haben Sie?',
    };
    const act = async (id: string, path: string, body: object) => {
      const { version } = await view(id);
      return dpo.post<RequestView & ProblemBody>(`/requests/${id}/${path}`, { version, ...body });
    };
    const written = async (id: string, template: string) => {
      const letter = (await toPost()).find((one) => one.requestId === id && one.template === template);
      if (!letter) throw new Error('no letter');
      return letter;
    };
    const post = async (id: string, template: string, postedOn: string) =>
      (await act(id, `messages/${(await written(id, template)).messageId}/posting`, { postedOn })).body;
    const asked = async (on: string) => {
      office.setClock(new Date(`${on}T08:00:00Z`));
      return (await record({ receivedOn: on })).body.id;
    };

    it('is extended from the day on which the notice is posted, and not before', async () => {
      const id = await asked('2026-10-02');
      office.setClock(new Date('2026-10-20T08:00:00Z'));
      const preview = await dpo.post<{ postBy: string }>(`/requests/${id}/extension/preview`, grounds);
      expect(preview.body.postBy).toBe('2026-11-02');
      const announced = (await act(id, 'extension', grounds)).body;
      expect(announced).toMatchObject({ extended: false, due: '2026-11-02', clock: { extension: null } });
      expect(announced.clock.warnings).toEqual(['extension-awaits-post']);
      expect(announced.actions.refused).toContainEqual({ action: 'extend', reason: 'extension-awaits-post' });
      expect((await act(id, 'extension', grounds)).body.reason).toBe('extension-awaits-post');
      expect(await written(id, 'extension-notice')).toMatchObject({ postBy: '2026-11-02', postalAddress: ADDRESS });
      office.setClock(new Date('2026-11-03T08:00:00Z'));
      const posted = await post(id, 'extension-notice', '2026-11-02');
      expect(posted).toMatchObject({ extended: true, due: '2027-01-04' });
      expect(posted.clock).toMatchObject({ warnings: [], extension: { noticeOn: '2026-11-02', by: 'A dpo' } });
    });

    it('is not extended by a notice that is posted after month one: the strict date stays, and the office is told', async () => {
      const id = await asked('2026-10-02');
      await act(id, 'extension', grounds);
      office.setClock(new Date('2026-11-03T08:00:00Z'));
      expect((await view(id)).clock.warnings).toEqual(['extension-not-posted']);
      const late = await post(id, 'extension-notice', '2026-11-03');
      expect(late).toMatchObject({ extended: false, due: '2026-11-02' });
      expect(late.clock.extension).toMatchObject({ noticeOn: '2026-11-03', extendedDue: null });
      expect(late.reading.needsPersonBecause).toBe('extension-void');
      expect((await act(id, 'extension', grounds)).body.reason).toBe('extension-too-late');
    });

    it('loses a notice that nobody posted in time, and no other letter', async () => {
      const id = await asked('2026-10-02');
      await act(id, 'extension', grounds);
      const takeOut = async (template: string) =>
        (await act(id, `messages/${(await written(id, template)).messageId}/withdrawal`, {})).body;
      office.setClock(new Date('2026-11-02T08:00:00Z'));
      expect((await takeOut('extension-notice')).reason).toBe('letter-still-counts');
      office.setClock(new Date('2026-11-03T08:00:00Z'));
      expect((await takeOut('acknowledgement')).reason).toBe('letter-still-counts');
      expect(await takeOut('extension-notice')).toMatchObject({
        ...{ extended: false, due: '2026-11-02', clock: { warnings: [], extension: null } },
        messages: expect.arrayContaining([
          expect.objectContaining({ template: 'extension-notice', state: 'failed' }),
        ]) as unknown,
      });
      await expect(written(id, 'extension-notice')).rejects.toThrow('no letter');
    });

    it('is paused from the day on which the question is posted', async () => {
      const id = await asked('2026-10-02');
      const waiting = (await act(id, 'pauses', question)).body;
      expect(waiting).toMatchObject({ paused: false, clock: { pauses: [], warnings: ['question-awaits-post'] } });
      office.setClock(new Date('2026-10-05T08:00:00Z'));
      const posted = await post(id, 'identity-wanted', '2026-10-05');
      expect(posted).toMatchObject({ paused: true, due: '2026-11-02' });
      expect(posted.clock.pauses).toMatchObject([{ askedOn: '2026-10-05', doubt: question.doubt, by: 'A dpo' }]);
    });
  });

  it('leaves a trace of who saw the addresses of those who wait for a letter', async () => {
    const seen = `select count(*)::int as n from audit_entry where event = 'queue.viewed' and details->>'view' = 'post'`;
    const before = await office.asOwner<{ n: number }>(seen, []);
    expect((await handler.get('/post')).status).toBe(200);
    const [after] = await office.asOwner<{ n: number }>(seen, []);
    expect(after?.n).toBe((before[0]?.n ?? 0) + 1);
  });

  it('keeps the scanned letter, gives it back as it was, and lets no second request have it', async () => {
    const { scanId, mediaType } = await scan(PDF);
    expect(mediaType).toBe('application/pdf');
    const { id } = (await record({ scanId, words: '' })).body;
    const raw = await agent.get(`/requests/${id}/receipt/raw`);
    expect(raw.headers.get('content-type')).toBe('application/pdf');
    expect(raw.headers.get('content-disposition')).toBe('attachment; filename="scan.pdf"');
    expect(raw.text).toBe(PDF.toString());
    expect(await refusal({ scanId })).toBe('scan-unknown');
    expect(await refusal({ scanId: randomUUID() })).toBe('scan-unknown');
  });

  it('as a form of the portal, with its files: each a file and never a page, and none through another request', async () => {
    const kept = await office.get(FormFiles).keep(Readable.from([Buffer.from('%PDF-1.7 a mandate')]), null);
    const files = [{ id: 'id' in kept ? kept.id : '', name: 'procuration "é".pdf' }];
    const { id } = await office.submit(formOf({ email: 'with-file@courriel.example', files }));
    const [attachment] = (await view(id)).receipt.attachments;
    expect(attachment).toMatchObject({ name: 'procuration "é".pdf', mediaType: 'application/pdf', size: 18 });
    const path = String(attachment?.url).replace('/desk/api', '');
    const file = await agent.get(path);
    expect(file.text).toBe('%PDF-1.7 a mandate');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename/);
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    const raw = await agent.get(`/requests/${id}/receipt/raw`);
    expect(raw.headers.get('content-disposition')).toBe('attachment; filename="form.json"');
    const other = (await record()).body.id;
    expect((await agent.get(path.replace(id, other))).status).toBe(404);
  });

  it('is opened once with its scan too, and of two entries with one scan a single one has it', async () => {
    const one = entry({ scanId: (await scan(PDF)).scanId });
    const sent = await Promise.all([agent.post('/entries', one), agent.post('/entries', one)]);
    const again = await agent.post('/entries', one);
    expect(sent.map(({ status }) => status)).toEqual([201, 201]);
    expect([sent[1].body, again.body]).toEqual([sent[0].body, sent[0].body]);
    const { scanId } = await scan(PDF);
    const two = await Promise.all([record({ scanId }), record({ scanId })]);
    expect(two.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it.each([
    ['a page of markup', Buffer.from('<html><script>alert(1)</script></html>'.repeat(50)), 'scan-kind'],
    ['nothing', Buffer.alloc(0), 'scan-kind'],
    ['26 MB', Buffer.concat([PDF, Buffer.alloc(26 * 1024 * 1024)]), 'scan-size'],
  ])('refuses as a scan %s', async (_, bytes, reason) => {
    const answer = await agent.call<ProblemBody>('POST', '/entries/scans', bytes, BYTES);
    expect([answer.status, answer.body.reason]).toEqual([409, reason]);
  });

  it('is opened once, however often the button is pressed', async () => {
    const one = entry();
    const [first, second] = [await agent.post('/entries', one), await agent.post('/entries', one)];
    expect(second.body).toEqual(first.body);
  });

  it.each([
    [{ receivedOn: '2026-10-21' }, 'received-in-the-future'],
    [{ receivedOn: '2026-10-20', receivedAt: '10:01' }, 'received-in-the-future'],
    [{ receivedOn: '2025-10-18' }, 'received-too-long-ago'],
    [{ words: '  ' }, 'nothing-written-down'],
  ])('is refused with its reason: %j', async (change, reason) => {
    expect(await refusal(change)).toBe(reason);
  });

  it.each([{ receivedOn: '2026-02-30' }, { rights: ['everything'] }, { brand: 'nobody' }, { email: 'no address' }])(
    'is not taken when it cannot be read: %j',
    async (change) => {
      expect((await agent.post('/entries', entry(change))).status).toBe(400);
    },
  );

  it('waits for a person when no right was read in it, or somebody writes for another', async () => {
    expect((await view((await record({ rights: [] })).body.id)).state).toBe('to-read');
    const represented = await view((await record({ onBehalfOf: 'guardian: Marc Maes' })).body.id);
    expect(represented.reading.needsPersonBecause).toBe('representative');
  });

  it('is written down by those who take requests in, not by who only reads', async () => {
    expect((await auditor.post('/entries', entry())).status).toBe(403);
    expect((await auditor.get('/post')).status).toBe(403);
  });
});
