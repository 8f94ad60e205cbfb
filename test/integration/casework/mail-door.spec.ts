import { createTransport } from 'nodemailer';
import { eventually } from '../../support/eventually';
import { MailOffice, PRIVACY, rawLetter } from '../../support/mail-office';
import { SmtpDialogue } from '../../support/smtp-dialogue';
import { canariesOf, tourPerson } from '../../support/tour-people';

jest.setTimeout(180_000);

interface Letter {
  subject: string;
  text: string;
}

const LETTERS: Record<string, Letter> = {
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

const OUR_WORDS: Record<string, RegExp> = {
  fr: /votre demande/i,
  nl: /uw (?:verzoek|aanvraag|vraag)/i,
  de: /Ihr(?:e|en)? (?:Antrag|Anfrage)/i,
  en: /your request/i,
};

/** The bytes of a letter as a mail program makes them: plain text beside HTML, encoded headers. */
async function multipart(name: string, address: string, { subject, text }: Letter): Promise<Buffer> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const html = `<p>${text.replaceAll('\n', '<br>')}</p>`;
  const sent = await transport.sendMail({ from: { name, address }, to: PRIVACY, subject, text, html });
  return sent.message as unknown as Buffer;
}

describe('the mail door', () => {
  let mail: MailOffice;
  beforeAll(async () => {
    mail = await MailOffice.open(30);
  });
  afterAll(() => mail?.close());

  it.each(Object.keys(LETTERS))('makes of the letter of %s an answered request, in its language', async (email) => {
    const { office, way } = mail;
    const person = tourPerson(email);
    const before = new Date();
    const raw = await multipart(person.name, email, LETTERS[email] ?? { subject: '', text: '' });
    const request = await mail.write(raw, email);
    expect(request).toMatchObject({ channel: 'mail', state: 'identity', kind: 'request', language: person.language });
    expect(request).toMatchObject({ requesterName: person.name, replyAddress: email, brand: 'proximus' });
    expect(request.receivedAt.getTime()).toBeGreaterThanOrEqual(before.getTime());
    const localDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(request.receivedAt);
    expect(request.receiptDate).toBe(localDay);
    expect(request.due > request.receiptDate).toBe(true);
    expect(await way.rightState(request.id)).toBe('awaiting-identity');
    expect((await mail.keptBytes(request)).equals(raw)).toBe(true);
    const letter = await office.mailTo(email, new RegExp(request.reference));
    expect(letter.text).toMatch(OUR_WORDS[person.language] ?? /^$/);
    expect(letter.subject).not.toMatch(/Dubois|Peeters|Schröder|Wilson/);
    expect(letter.raw.toString()).toMatch(/^Auto-Submitted: auto-replied\r$/m);
    expect(letter.raw.toString()).toContain(`Content-Language: ${person.language}`);
    await way.prove(request, email);
    await way.untilAwaitingApproval(request.id);
    await way.approve(request.id);
    expect(canariesOf(await way.open(request.id))).toEqual([person.canary]);
  });

  it('makes one request of the same mail delivered three times, at once and afterwards', async () => {
    const raw = rawLetter({ from: 'twice@post.example' });
    const before = await mail.requestsCount();
    const answers = await Promise.all([mail.send(raw), mail.send(raw), mail.send(raw)]);
    expect(answers.map(({ code }) => code)).toEqual([250, 250, 250]);
    const request = await mail.write(raw);
    expect(await mail.requestsCount()).toBe(before + 1);
    expect(await mail.receiptsOf(request)).toHaveLength(1);
  });

  it('attaches the same message relayed by another way to its request', async () => {
    const raw = rawLetter({ from: 'relay@post.example' });
    const request = await mail.write(raw);
    const again = await mail.write(Buffer.concat([Buffer.from('Received: from elsewhere.example\r\n'), raw]));
    expect(again.id).toBe(request.id);
    expect(await mail.receiptsOf(request)).toHaveLength(2);
  });

  it('attaches a reply that quotes the reference, and keeps the first date', async () => {
    const request = await mail.write(rawLetter({ from: 'emma.wilson@mail.example' }));
    const before = await mail.requestsCount();
    const reply = { subject: `Re: your request ${request.reference}`, text: 'Any news?' };
    const attached = await mail.write(rawLetter({ from: 'colleague@post.example', ...reply }));
    const { receiptDate, due } = request;
    expect(attached).toMatchObject({ id: request.id, receiptDate, due, needsPersonBecause: 'new-message' });
    expect(await mail.requestsCount()).toBe(before);
    expect(await mail.receiptsOf(request)).toHaveLength(2);
    expect(await mail.mailsTo('colleague@post.example')).toBe(0);
  });

  it('opens a new request for a message about one that is closed', async () => {
    const request = await mail.write(rawLetter({ from: 'closed@post.example' }));
    await mail.way.rows(`update request set state = 'closed', closed_at = now() where id = $1`, [request.id]);
    const text = `Thank you for reference ${request.reference}. Now please erase all of my personal data.`;
    const fresh = await mail.write(rawLetter({ from: 'closed@post.example', subject: 'Re: your answer', text }));
    expect(fresh.id).not.toBe(request.id);
    expect(fresh.state).not.toBe('closed');
  });

  it('says 250 only after the commit', async () => {
    const before = await mail.requestsCount();
    const dialogue = await SmtpDialogue.open(mail.port);
    await dialogue.begin('held@post.example', PRIVACY);
    let answer: number | undefined;
    await mail.office.run(async (tx) => {
      await tx.query('lock table request in access exclusive mode');
      dialogue.message(rawLetter({ from: 'held@post.example' }));
      void dialogue.answer().then(({ code }) => (answer = code));
      await new Promise((resolve) => setTimeout(resolve, 2500));
      expect(answer).toBeUndefined();
    });
    await eventually('the answer', async () => answer);
    expect(answer).toBe(250);
    expect(await mail.requestsCount()).toBe(before + 1);
    dialogue.close();
  });

  it('says 451 when the request cannot be written, and takes the message later', async () => {
    const raw = rawLetter({ from: 'later@post.example' });
    await mail.way.administer('alter table clock_entry rename to clock_entry_away');
    expect(await mail.send(raw)).toMatchObject({ code: 451 });
    await mail.way.administer('alter table clock_entry_away rename to clock_entry');
    expect((await mail.write(raw)).replyAddress).toBe('later@post.example');
  });
});
