import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { addDays } from '@habeas/domain';
import { MailDoor } from '@habeas/casework/intake';
import type { RequestView } from '@habeas/casework/requests';
import type { DeskBrowser, ProblemBody } from '../../support/desk-browser';
import { DeskOffice } from '../../support/desk-office';

jest.setTimeout(120_000);

describe('what is asked beside the rights', () => {
  let office: DeskOffice;
  let handler: DeskBrowser;
  let sent = 0;
  beforeAll(async () => {
    office = await DeskOffice.open();
    handler = await office.colleague('handler');
  });
  afterAll(() => office?.close());

  const mail = async (text: string, from = 'jan.maes@elders.example', more: string[] = []) => {
    const to = 'privacy@proximus.com';
    const head = [`From: Jan Maes <${from}>`, `To: ${to}`, 'Subject: Vraag', `Message-ID: <m${(sent += 1)}.${from}>`];
    const bytes = Buffer.from([...head, ...more, 'Content-Type: text/plain; charset=utf-8', '', text].join('\r\n'));
    const { id } = await office.get(MailDoor).accept({ recipient: to, sender: from }, Readable.from([bytes]));
    return view(id);
  };
  const view = async (id: string) => (await handler.get<RequestView>(`/requests/${id}`)).body;
  const say = (id: string, path: string, version: number, body: object) =>
    handler.post<RequestView & ProblemBody>(`/requests/${id}/${path}`, { version, ...body });
  const form = (change: object) =>
    office.submit({
      ...{ formKey: randomUUID(), brand: 'proximus', language: 'fr', rights: [], details: '', name: 'Anne Dupont' },
      ...{ email: 'anne@ailleurs.example', phone: '', customerNumber: '', onBehalfOf: '' },
      ...change,
    });
  const letters = ({ messages }: RequestView, template: string) =>
    messages.filter((message) => message.template === template);

  it('an heir is answered by a colleague: no right of who has died begins, whoever proves what, and nothing is given', async () => {
    const { id } = await form({
      onBehalfOf: 'deceased: Marie Maes',
      rights: ['erasure', 'objection'],
      details: 'Mon père',
    });
    const request = await view(id);
    expect(request).toMatchObject({ state: 'to-read', openMatters: ['deceased-person'], mandate: null });
    expect(request.reading.needsPersonBecause).toBe('deceased');
    const read = (await say(id, 'corrections', request.version, { language: 'fr', reason: 'Read as it was meant' }))
      .body;
    expect(read).toMatchObject({ state: 'identity', nextAction: { key: 'answer-matter' } });
    expect(read.rights.map(({ state }) => state)).toEqual(['awaiting-identity', 'awaiting-identity']);
    const [matter] = read.matters;
    const path = `matters/${matter?.id}/answer`;
    const answered = (await say(id, path, read.version, { words: '', byLetter: true })).body;
    expect(answered).toMatchObject({ state: 'answered', sources: [], decisions: [], plan: null });
    expect(answered.rights.map(({ state }) => state)).toEqual(['not-asked', 'not-asked']);
    const [letter] = letters(answered, 'referral');
    expect(letter).toMatchObject({ to: 'anne@ailleurs.example', language: 'fr' });
    expect(letter?.text).toContain('considérant 27');
  });

  it('a mail that only seems to be about somebody who has died goes on once a colleague says so', async () => {
    const request = await mail('Bonjour, mon mari est décédé. Je voudrais que vous effaciez ses données.');
    expect(request.openMatters).toEqual(['deceased-person']);
    const dropped = (await say(request.id, 'matters', request.version, { matters: [], reason: 'Asks for herself' }))
      .body;
    expect(dropped.openMatters).toEqual([]);
  });

  it('a question on the best tariff waits for a colleague, has two weeks, and ends with its answer', async () => {
    const request = await mail('Beste,\r\n\r\nWelk is voor mij het voordeligste tariefplan?\r\n\r\nJan Maes');
    expect(request).toMatchObject({ state: 'to-read', openMatters: ['best-tariff'] });
    expect(request.reading.needsPersonBecause).toBe('other-matter');
    const due = addDays(request.receipt.receivedAtLocal.slice(0, 10), 14);
    expect(request.nextAction).toMatchObject({
      key: 'read',
      by: due < request.nextAction.by! ? due : request.nextAction.by,
    });
    const [matter] = request.matters;
    expect(matter).toMatchObject({ handling: 'office', state: 'open', due, label: 'The best tariff plan for me' });
    const path = `matters/${matter?.id}/answer`;
    expect((await say(request.id, path, request.version, { words: ' ', byLetter: true })).body.reason).toBe(
      'matter-needs-words',
    );
    const words = 'Mobile Smart M is voor u het voordeligst.';
    const answered = (await say(request.id, path, request.version, { words, byLetter: true })).body;
    expect(answered).toMatchObject({ state: 'answered', openMatters: [] });
    const [letter, ...more] = letters(answered, 'referral');
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ to: 'jan.maes@elders.example', language: 'nl', state: 'queued' });
    for (const part of [words, 'voordeligste tariefplan', '0800 33 800']) expect(letter?.text).toContain(part);
    expect((await say(request.id, path, answered.version, { words, byLetter: true })).body.reason).toBe('matter-ended');
  });

  it('a right beside it is neither swallowed nor held up, and the request ends when both have', async () => {
    const request = await mail(
      'Beste,\r\n\r\nIk wil een kopie van al mijn persoonsgegevens (artikel 15 AVG).\r\nIk stap ook over met Easy Switch.\r\n\r\nJan Maes',
    );
    expect(request.state).toBe('identity');
    expect(request.rights).toEqual([{ right: 'access', state: 'awaiting-identity' }]);
    expect(request.nextAction.key).toBe('answer-matter');
    const path = `matters/${request.matters[0]?.id}/answer`;
    const answered = (await say(request.id, path, request.version, { words: '', byLetter: true })).body;
    expect(letters(answered, 'referral')).toHaveLength(1);
    expect(answered).toMatchObject({ state: 'identity', openMatters: [] });
    expect(answered.nextAction.key).toBe('wait-for-identity');
  });

  it('an employee of a business customer is told who decides, and the customer what was asked', async () => {
    const request = await mail('Bonjour,\r\n\r\nJe voudrais tout savoir sur mon gsm professionnel.\r\n\r\nJan Maes');
    const [matter] = request.matters;
    expect(matter).toMatchObject({ matter: 'business-customer', handling: 'hand-over' });
    const path = `matters/${matter?.id}`;
    expect((await say(request.id, `${path}/answer`, request.version, { words: '', byLetter: true })).body.reason).toBe(
      'matter-to-hand-over',
    );
    expect(matter?.customers[0]).toEqual({
      ...{ name: 'Brasserie de la Meuse', email: 'dpo@brasserie.example', language: 'fr', mayName: true },
    });
    const refused = async (email: string) =>
      (await say(request.id, `${path}/hand-over`, request.version, { ...to, email })).body.reason;
    const to = { customer: 'Brasserie de la Meuse', email: 'dpo@brasserie.example', language: 'nl', mayName: false };
    expect(await refused('Privacy@Proximus.com')).toBe('mailbox-ours');
    expect(await refused('jan.maes@elders.example')).toBe('mailbox-of-the-person');
    expect((await say(request.id, `${path}/hand-over`, request.version, { ...to, email: 'dpo@' })).status).toBe(400);
    const done = (await say(request.id, `${path}/hand-over`, request.version, to)).body;
    expect(done.state).toBe('answered');
    expect(done.matters[0]?.state).toBe('handed-over');
    const [told] = letters(done, 'hand-over');
    expect(told).toMatchObject({ to: 'dpo@brasserie.example', language: 'nl' });
    expect(told?.text).toContain('mon gsm professionnel');
    expect(told?.subject).not.toContain('Maes');
    const [answer] = letters(done, 'referral');
    expect(answer?.to).toBe('jan.maes@elders.example');
    expect(answer?.text).not.toContain('Brasserie');
    const kept = await office.asOwner<{ details: object }>(
      `select details from audit_entry where request_id = $1 and event = 'matter.handed-over'`,
      [request.id],
    );
    expect(kept).toEqual([{ details: { matter: 'business-customer', named: false } }]);
  });

  it('an inquiry of the authority has the date that it sets, and may be answered without a letter', async () => {
    const request = await mail('Gelieve ons te antwoorden.', 'griffie@apd-gba.be');
    expect(request.matters[0]).toMatchObject({ matter: 'authority-inquiry', because: 'sender', due: null });
    const wanted = (matters: object[], reason = 'Set by the authority') => ({ matters, reason });
    const early = [{ matter: 'authority-inquiry', due: '2020-01-01' }];
    expect((await say(request.id, 'matters', request.version, wanted(early))).body.reason).toBe(
      'matter-due-before-receipt',
    );
    const due = addDays(request.receipt.receivedAtLocal.slice(0, 10), 5);
    const set = (
      await say(
        request.id,
        'matters',
        request.version,
        wanted([{ matter: 'authority-inquiry', due }, { matter: 'best-tariff' }]),
      )
    ).body;
    expect(set.openMatters).toEqual(['authority-inquiry', 'best-tariff']);
    const dropped = (
      await say(request.id, 'matters', set.version, wanted([{ matter: 'authority-inquiry', due }], 'Not meant'))
    ).body;
    expect(dropped.matters.map(({ matter, state }) => [matter, state])).toEqual([
      ['authority-inquiry', 'open'],
      ['best-tariff', 'not-meant'],
    ]);
    expect(dropped.nextAction.by).toBe(due);
    const [matter] = dropped.matters;
    const done = (
      await say(request.id, `matters/${matter?.id}/answer`, dropped.version, { words: '', byLetter: false })
    ).body;
    expect(done.state).toBe('answered');
    expect(letters(done, 'referral')).toEqual([]);
  });

  it('by the form needs nobody’s identity, and a right in the words is read all the same', async () => {
    const { id } = await form({ matters: ['best-tariff', 'nonsense'] });
    const request = await view(id);
    expect(request).toMatchObject({ state: 'in-progress', rights: [], openMatters: ['best-tariff'] });
    expect(request.nextAction.key).toBe('answer-matter');
    expect(letters(request, 'received-not-understood')).toHaveLength(1);
    const hidden = await view((await form({ matters: ['other-question'], details: 'Effacez toutes mes données.' })).id);
    expect(hidden).toMatchObject({ state: 'to-read', rights: [{ right: 'erasure', state: 'asked' }] });
    const read = await handler.post<RequestView>(`/requests/${id}/corrections`, {
      ...{ version: request.version, rights: ['access'], reason: 'It asks for a copy' },
    });
    expect(read.body).toMatchObject({ state: 'identity', rights: [{ right: 'access', state: 'awaiting-identity' }] });
  });

  it('ends with a request that is closed as none, or taken back', async () => {
    const request = await mail('Welk is het voordeligste tarief?', 'piet@elders.example');
    const none = (await say(request.id, 'not-a-request', request.version, { reason: 'A joke' })).body;
    expect(none).toMatchObject({ state: 'not-a-request', openMatters: [] });
    expect(none.matters[0]?.state).toBe('ended');
    expect((await say(request.id, 'matters', none.version, { matters: [], reason: 'again' })).body.reason).toBe(
      'not-open',
    );
  });

  it('an automatic reply asks nothing', async () => {
    const request = await mail('Best tariff?', 'desk@elders.example', ['Auto-Submitted: auto-replied']);
    expect(request.openMatters).toEqual([]);
  });
});
