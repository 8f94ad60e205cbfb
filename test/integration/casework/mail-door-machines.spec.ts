import { MailOffice, rawLetter } from '../../support/mail-office';

jest.setTimeout(120_000);

describe('mail that a machine wrote', () => {
  let mail: MailOffice;
  beforeAll(async () => {
    mail = await MailOffice.open(14);
  });
  afterAll(() => mail?.close());

  it.each<[string, string, string[], string]>([
    ['an out-of-office note', 'Out of office', ['Auto-Submitted: auto-replied'], 'machine@post.example'],
    ['a list', 'News', ['List-Id: <news.post.example>', 'Precedence: list'], 'list@post.example'],
    ['our own mail', 'Your request', ['X-Habeas-Reference: HB-0000-0000-0000'], 'own@post.example'],
    ['a message with the null sender', 'Ticket 7 was opened', [], ''],
    ['a bounce that names no request', 'Undelivered Mail Returned to Sender', ['X-Failed-Recipients: x@y.example'], ''],
  ])('keeps %s where a colleague sees it, and does not answer it', async (_what, subject, headers, sender) => {
    const from = sender || 'helpdesk@post.example';
    const raw = rawLetter({ from, subject, headers, text: 'I am away until Monday.' });
    const request = await mail.write(raw, sender);
    expect((await mail.keptBytes(request)).equals(raw)).toBe(true);
    expect(request.state).toBe('to-read');
    expect(await mail.way.rows('select 1 from message where request_id = $1', [request.id])).toEqual([]);
  });

  it('does not answer a request that says it was sent automatically, and has a person read it', async () => {
    const request = await mail.write(
      rawLetter({ from: 'bot@post.example', headers: ['Auto-Submitted: auto-generated'] }),
    );
    expect(request.state).toBe('to-read');
    expect(await mail.way.rows('select 1 from message where request_id = $1', [request.id])).toEqual([]);
  });

  it('answers a person whose mail program wants no automatic replies', async () => {
    const headers = ['X-Auto-Response-Suppress: All'];
    const request = await mail.write(rawLetter({ from: 'outlook@post.example', headers }));
    expect(request.state).toBe('identity');
    await mail.office.mailTo('outlook@post.example', new RegExp(request.reference));
  });

  it('attaches a bounce of our letter to its request, visible, and answers nobody', async () => {
    const request = await mail.write(rawLetter({ from: 'emma.wilson@mail.example' }));
    await mail.office.mailTo('emma.wilson@mail.example');
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
    const attached = await mail.write(Buffer.from(bounce), '');
    expect(attached).toMatchObject({ id: request.id, needsPersonBecause: 'letter-bounced' });
    expect(await mail.receiptsOf(request)).toHaveLength(2);
    expect(await mail.mailsTo('mailer-daemon@post.example')).toBe(0);
  });

  it('does not go on for ever with a help desk that acknowledges every message', async () => {
    const from = 'helpdesk-loop@post.example';
    for (let ticket = 1; ticket <= 8; ticket++) {
      const request = await mail.write(
        rawLetter({ from, subject: `Ticket ${ticket}`, text: `We opened ticket ${ticket} for you.` }),
      );
      expect(request.needsPersonBecause).not.toBeNull();
    }
    expect(await mail.way.rows('select 1 from message where to_address = $1', [from])).toHaveLength(5);
  });
});
