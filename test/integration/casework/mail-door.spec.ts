import { createTransport } from 'nodemailer';
import { MailDoor } from '@habeas/casework/intake';
import type { Receipt, Request } from '@habeas/casework/requests';
import { RequestsRepository } from '@habeas/casework/requests';
import { CapturedMail, SmtpListener } from '@habeas/platform/mail';
import { FileStore } from '@habeas/platform/storage';
import { buffer } from 'node:stream/consumers';
import { CaseWay } from '../../support/case-way';
import { eventually } from '../../support/eventually';
import { Office } from '../../support/office';
import { sendRaw, SmtpDialogue } from '../../support/smtp-dialogue';
import { canariesOf, tourPerson, type TourPerson } from '../../support/tour-people';

jest.setTimeout(180_000);

interface Letter {
  from: { name: string; address: string };
  subject: string;
  text: string;
  messageId?: string;
  headers?: Record<string, string>;
}

const PRIVACY = 'privacy@proximus.com';

/** The bytes of a letter as a mail program makes them: plain text beside HTML, encoded headers. */
async function bytesOf({ from, subject, text, messageId, headers }: Letter): Promise<Buffer> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const html = `<p>${text.replaceAll('\n', '<br>')}</p>`;
  const sent = await transport.sendMail({ from, to: PRIVACY, subject, text, html, messageId, headers });
  return sent.message as unknown as Buffer;
}

const LETTERS: Record<string, Omit<Letter, 'from'>> = {
  'amelie.dubois@courriel.example': {
    subject: 'Demande d’accès à mes données',
    text: 'Bonjour,\n\nJe souhaite recevoir une copie de toutes les données personnelles que vous détenez à mon sujet.\n\nBien à vous,\nAmélie Dubois',
  },
  'jan.peeters@post.example': {
    subject: 'Inzage in mijn gegevens',
    text: 'Geachte,\n\nIk wil graag een kopie ontvangen van alle persoonsgegevens die u over mij bewaart.\n\nMet vriendelijke groeten,\nJan Peeters',
  },
  'lukas.schroeder@briefkasten.example': {
    subject: 'Auskunft über meine Daten',
    text: 'Sehr geehrte Damen und Herren,\n\nich bitte um Auskunft und um eine Kopie aller personenbezogenen Daten, die Sie über mich gespeichert haben.\n\nMit freundlichen Grüßen\nLukas Schröder',
  },
  'emma.wilson@mail.example': {
    subject: 'Access to my personal data',
    text: 'Dear Sir or Madam,\n\nPlease send me a copy of all the personal data that you hold about me.\n\nKind regards,\nEmma Wilson',
  },
};

const RECEIVED_IN: Record<string, RegExp> = {
  fr: /votre demande|Nous avons (?:bien )?reçu/i,
  nl: /uw (?:verzoek|aanvraag|vraag)/i,
  de: /Ihr(?:e|en)? (?:Antrag|Anfrage)/i,
  en: /your request/i,
};

describe('the mail door', () => {
  let office: Office;
  let way: CaseWay;
  let listener: SmtpListener;
  beforeAll(async () => {
    office = await Office.open({ persons: 30 });
    await office.work();
    way = new CaseWay(office);
    const door = office.get(MailDoor);
    listener = await SmtpListener.start({
      port: 0,
      host: '127.0.0.1',
      maxBytes: office.config.mail.maxBytes,
      accepts: (address) => door.channelOf(address) !== undefined,
      onMessage: async ({ from, to }, raw) => {
        await door.accept({ recipient: to[0] ?? '', sender: from === '' ? null : from }, raw);
      },
    });
  });
  afterAll(async () => {
    await listener?.stop();
    await office?.close();
  });

  const send = (raw: Buffer | string, from?: string, to = PRIVACY) => sendRaw(listener.port, raw, to, from);

  const requestsCount = async () =>
    (await way.rows<{ n: number }>('select count(*)::int as n from request'))[0]?.n ?? 0;

  async function newestRequest(): Promise<Request> {
    const [row] = await way.rows<{ request_id: string }>(
      'select request_id from receipt order by received_at desc limit 1',
    );
    return way.request(row?.request_id ?? '');
  }

  const receiptsOf = (request: Request): Promise<Receipt[]> =>
    office.run((tx) => office.get(RequestsRepository).receipts(tx, request.id));

  const keptBytes = async (receipt: Receipt | undefined): Promise<Buffer> =>
    buffer(await office.get(FileStore).open(receipt?.rawFileId ?? ''));

  const mailsTo = async (address: string) => (await office.get(CapturedMail).list({ to: address, limit: 1000 })).length;

  async function write(letter: Letter): Promise<{ request: Request; raw: Buffer }> {
    const raw = await bytesOf(letter);
    expect(await send(raw, letter.from.address)).toMatchObject({ code: 250 });
    return { request: await newestRequest(), raw };
  }

  async function letterOf(person: TourPerson): Promise<{ request: Request; raw: Buffer }> {
    const letter = LETTERS[person.email];
    if (!letter) throw new Error('That person has written nothing');
    return write({ from: { name: person.name, address: person.email }, ...letter });
  }

  it.each(Object.keys(LETTERS))('makes of the letter of %s an answered request, in its language', async (email) => {
    const person = tourPerson(email);
    const before = new Date();
    const { request, raw } = await letterOf(person);
    expect(request).toMatchObject({ channel: 'mail', state: 'identity', kind: 'request', language: person.language });
    expect(request).toMatchObject({ requesterName: person.name, replyAddress: person.email, brand: 'proximus' });
    expect(request.receivedAt.getTime()).toBeGreaterThanOrEqual(before.getTime());
    const localDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(request.receivedAt);
    expect(request.receiptDate).toBe(localDay);
    expect(request.due > request.receiptDate).toBe(true);
    expect(await way.rightState(request.id)).toBe('awaiting-identity');
    const [receipt] = await receiptsOf(request);
    expect((await keptBytes(receipt)).equals(raw)).toBe(true);
    const letter = await office.mailTo(email, new RegExp(request.reference));
    expect(letter.text).toMatch(RECEIVED_IN[person.language] ?? /./);
    expect(letter.subject).not.toMatch(/Dubois|Peeters|Schröder|Wilson/);
    expect(letter.raw.toString()).toMatch(/^Auto-Submitted: auto-replied\r$/m);
    expect(letter.raw.toString()).toContain(`Content-Language: ${person.language}`);
    await way.prove(request, email);
    await way.untilAwaitingApproval(request.id);
    await way.approve(request.id);
    expect(canariesOf(await way.open(request.id))).toEqual([person.canary]);
  });

  it('makes one request of the same mail delivered twice, one after the other and at once', async () => {
    const raw = await bytesOf({
      from: { name: 'Twice', address: 'twice@post.example' },
      ...LETTERS['emma.wilson@mail.example'],
    } as Letter);
    const before = await requestsCount();
    expect(await send(raw)).toMatchObject({ code: 250 });
    expect(await Promise.all([send(raw), send(raw)])).toEqual([
      expect.objectContaining({ code: 250 }),
      expect.objectContaining({ code: 250 }),
    ]);
    expect(await requestsCount()).toBe(before + 1);
    expect(await receiptsOf(await newestRequest())).toHaveLength(1);
  });

  it('makes one request of a new mail delivered twice at once', async () => {
    const raw = await bytesOf({
      from: { name: 'Both', address: 'both@post.example' },
      ...LETTERS['emma.wilson@mail.example'],
    } as Letter);
    const before = await requestsCount();
    const answers = await Promise.all([send(raw), send(raw), send(raw)]);
    expect(answers.map(({ code }) => code)).toEqual([250, 250, 250]);
    expect(await requestsCount()).toBe(before + 1);
    expect(await receiptsOf(await newestRequest())).toHaveLength(1);
  });

  it('attaches the same message relayed by another way to its request', async () => {
    const raw = await bytesOf({
      from: { name: 'Relay', address: 'relay@post.example' },
      messageId: '<r1@post.example>',
      ...LETTERS['emma.wilson@mail.example'],
    } as Letter);
    await send(raw);
    const first = await newestRequest();
    await send(Buffer.concat([Buffer.from('Received: from elsewhere.example\r\n'), raw]));
    expect(await receiptsOf(first)).toHaveLength(2);
  });

  it('attaches a reply that quotes the reference, and keeps the first date', async () => {
    const emma = tourPerson('emma.wilson@mail.example');
    const { request } = await letterOf({ ...emma, email: 'emma.wilson@mail.example' });
    const before = await requestsCount();
    const sent = await mailsTo('colleague@post.example');
    const { request: attached } = await write({
      from: { name: 'Emma', address: 'colleague@post.example' },
      subject: `Re: your request ${request.reference}`,
      text: `Any news?\n\n> Your reference is ${request.reference}`,
    });
    expect(attached.id).toBe(request.id);
    expect(attached).toMatchObject({
      receiptDate: request.receiptDate,
      due: request.due,
      needsPersonBecause: 'new-message',
    });
    expect(await requestsCount()).toBe(before);
    expect(await receiptsOf(request)).toHaveLength(2);
    expect(await mailsTo('colleague@post.example')).toBe(sent);
  });

  it('opens a new request for a message about one that is closed', async () => {
    const { request } = await write({
      from: { name: 'Closed', address: 'closed@post.example' },
      ...LETTERS['emma.wilson@mail.example'],
    } as Letter);
    await way.rows(`update request set state = 'closed', closed_at = now() where id = $1`, [request.id]);
    const { request: fresh } = await write({
      from: { name: 'Closed', address: 'closed@post.example' },
      subject: `Re: ${request.reference}`,
      text: `Thank you for reference ${request.reference}. Now please erase all of my personal data.`,
    });
    expect(fresh.id).not.toBe(request.id);
    expect(fresh.state).not.toBe('closed');
  });

  it.each<[string, Partial<Letter>, string]>([
    [
      'an out-of-office note',
      { headers: { 'Auto-Submitted': 'auto-replied' }, subject: 'Out of office' },
      'machine@post.example',
    ],
    [
      'a list',
      { headers: { 'List-Id': '<news.post.example>', Precedence: 'list' }, subject: 'News' },
      'list@post.example',
    ],
    [
      'our own mail',
      { headers: { 'X-Habeas-Reference': 'HB-0000-0000-0000' }, subject: 'Your request' },
      'own@post.example',
    ],
    ['a message with the null sender', { subject: 'Ticket 7 was opened' }, ''],
  ])('keeps %s where a colleague sees it, and does not answer it', async (_what, change, envelopeFrom) => {
    const address = envelopeFrom || 'helpdesk@post.example';
    const raw = await bytesOf({
      from: { name: 'Machine', address },
      subject: 'x',
      text: 'I am away until Monday.',
      ...change,
    });
    expect(await send(raw, envelopeFrom)).toMatchObject({ code: 250 });
    const request = await newestRequest();
    expect((await keptBytes((await receiptsOf(request))[0])).equals(raw)).toBe(true);
    expect(request.state).toBe('to-read');
    const queued = await way.rows('select 1 from message where request_id = $1', [request.id]);
    expect(queued).toEqual([]);
  });

  it('attaches a bounce of our letter to its request, visible, and answers nobody', async () => {
    const { request } = await write({
      from: { name: 'Full', address: 'full@post.example' },
      ...LETTERS['emma.wilson@mail.example'],
    } as Letter);
    await office.mailTo('full@post.example');
    const bounce = [
      'From: MAILER-DAEMON@post.example',
      'Subject: Undelivered Mail Returned to Sender',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      `Your message ${request.reference} could not be delivered.`,
      '--b--',
      '',
    ].join('\r\n');
    expect(await send(bounce, '')).toMatchObject({ code: 250 });
    expect(await way.request(request.id)).toMatchObject({ needsPersonBecause: 'letter-bounced' });
    expect(await receiptsOf(request)).toHaveLength(2);
    expect(await mailsTo('mailer-daemon@post.example')).toBe(0);
  });

  it('does not go on for ever with a help desk that acknowledges every message', async () => {
    const address = 'helpdesk-loop@post.example';
    for (let ticket = 1; ticket <= 8; ticket++) {
      await write({
        from: { name: 'Help desk', address },
        subject: `Ticket ${ticket}`,
        text: `We opened ticket ${ticket} for you.`,
      });
    }
    const queued = await way.rows('select 1 from message where to_address = $1', [address]);
    expect(queued.length).toBeLessThanOrEqual(5);
  });

  it('says 250 only after the commit', async () => {
    const before = await requestsCount();
    const raw = await bytesOf({
      from: { name: 'Held', address: 'held@post.example' },
      ...LETTERS['emma.wilson@mail.example'],
    } as Letter);
    const dialogue = await SmtpDialogue.open(listener.port);
    await dialogue.begin('held@post.example', PRIVACY);
    let answer: number | undefined;
    await office.run(async (tx) => {
      await tx.query('lock table request in access exclusive mode');
      dialogue.message(raw);
      void dialogue.answer().then(
        ({ code }) => (answer = code),
        () => undefined,
      );
      await new Promise((resolve) => setTimeout(resolve, 2500));
      expect(answer).toBeUndefined();
    });
    await eventually('the answer', async () => answer);
    expect(answer).toBe(250);
    expect(await requestsCount()).toBe(before + 1);
    dialogue.close();
  });

  it('says 451 when the request cannot be written, and takes the message later', async () => {
    const raw = await bytesOf({
      from: { name: 'Later', address: 'later@post.example' },
      ...LETTERS['emma.wilson@mail.example'],
    } as Letter);
    await way.administer('alter table clock_entry rename to clock_entry_away');
    expect(await send(raw)).toMatchObject({ code: 451 });
    await way.administer('alter table clock_entry_away rename to clock_entry');
    expect(await send(raw)).toMatchObject({ code: 250 });
    expect((await newestRequest()).replyAddress).toBe('later@post.example');
  });
});
