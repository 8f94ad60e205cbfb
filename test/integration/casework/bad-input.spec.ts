import type { Receipt, Request } from '@habeas/casework/requests';
import type { CaseWay } from '../../support/case-way';
import { MailOffice, PRIVACY } from '../../support/mail-office';
import { SmtpDialogue } from '../../support/smtp-dialogue';
import { formFrom, tourPerson } from '../../support/tour-people';

jest.setTimeout(180_000);

const head = (lines: string[]) =>
  ['From: Someone <someone@post.example>', `To: ${PRIVACY}`, ...lines, '', ''].join('\r\n');

/** A message whose attachment has about so many bytes, in base64 lines as mail has them. */
function withAttachment(bytes: number): Buffer {
  const line = Buffer.from(`${'QUFB'.repeat(19)}\r\n`);
  const body = Buffer.alloc(Math.ceil(bytes / line.length) * line.length, line);
  const start = head(['Subject: Access', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="b"']);
  const text = '--b\r\nContent-Type: text/plain\r\n\r\nPlease send me a copy of all my personal data.\r\n';
  const attachment =
    '--b\r\nContent-Type: application/pdf; name="proof.pdf"\r\nContent-Disposition: attachment; filename="proof.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n';
  return Buffer.concat([Buffer.from(start + text + attachment), body, Buffer.from('--b--\r\n')]);
}

function manyParts(count: number): Buffer {
  const start = head(['Subject: Parts', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="b"']);
  return Buffer.from(`${start}${'--b\r\nContent-Type: text/plain\r\n\r\nx\r\n'.repeat(count)}--b--\r\n`);
}

describe('bad input', () => {
  let mail: MailOffice;
  let way: CaseWay;
  beforeAll(async () => {
    mail = await MailOffice.open(14);
    way = mail.way;
  });
  afterAll(() => mail?.close());

  async function keptAs(raw: Buffer): Promise<{ request: Request; receipt: Receipt }> {
    const request = await mail.write(raw);
    const [receipt] = await mail.receiptsOf(request);
    if (!receipt) throw new Error('There is no receipt');
    expect((await mail.keptBytes(request)).equals(raw)).toBe(true);
    return { request, receipt };
  }

  it.each<[string, () => Buffer, Partial<Receipt>]>([
    [
      'bytes without any sense',
      () => Buffer.from(Array.from({ length: 4096 }, (_, at) => [13, 10][at - 4094] ?? 128 + ((at * 37) % 120))),
      {},
    ],
    ['an empty message', () => Buffer.from('\r\n'), {}],
    [
      '5 MB of nested HTML',
      () => Buffer.from(`${head(['Content-Type: text/html'])}${'<div>'.repeat(1_000_000)}\r\n`),
      {},
    ],
    ['10,000 parts', () => manyParts(10_000), {}],
    ['a header of 200 kB', () => Buffer.from(`${head([`Subject: ${'x'.repeat(200_000)}`])}x\r\n`), {}],
    ['25,000 groups of addresses', () => Buffer.from(`To: ${'g:a@b.example;,'.repeat(25_000)}\r\n\r\nx\r\n`), {}],
  ])('keeps %s byte for byte, and shows it to a colleague', async (_what, raw, expected) => {
    const { request, receipt } = await keptAs(raw());
    expect(request.state).toBe('to-read');
    expect(request.needsPersonBecause).not.toBeNull();
    expect(receipt).toMatchObject(expected);
  });

  it('reads a letter that is no message at all, and answers where it came from', async () => {
    const { request } = await keptAs(Buffer.from('Bonjour\r\n\r\nQuelles données avez-vous sur moi ?\r\n'));
    expect(request).toMatchObject({ language: 'fr', replyAddress: 'sender@post.example' });
    await mail.office.mailTo('sender@post.example', new RegExp(request.reference));
  });

  it.each<[string, string[], string]>([
    ['a zero byte', ['Subject: a\0b', 'Content-Type: text/plain; charset=utf-8'], 'My data\0please'],
    [
      'half an emoji in a file name',
      [
        `Content-Type: application/pdf; name="${'n'.repeat(149)}😀.pdf"`,
        `Content-Disposition: attachment; filename="${'n'.repeat(149)}😀.pdf"`,
      ],
      'x',
    ],
    ['half an emoji in a subject', [`Subject: ${'s'.repeat(499)}😀`], 'x'],
    [
      'half an emoji at the end of the text',
      ['Content-Type: text/plain; charset=utf-8'],
      `${'t'.repeat(256 * 1024 - 1)}😀`,
    ],
    ['a message id of 10 kB', [`Message-ID: <${'a1b2'.repeat(2500)}@post.example>`], 'x'],
    [
      'a message id with a line of its own',
      ['Message-ID: <a@post.example>\r\n Bcc: <victim@post.example>'],
      'Please send me a copy of all the personal data that you hold about me.',
    ],
    ['addresses of 1 kB', [`Reply-To: ${'a'.repeat(120)}@${'b'.repeat(250)}.example`], 'x'],
    ['an unknown charset', ['Content-Type: text/plain; charset=x-unknown'], 'caf\xe9'],
    ['a date in the year 1970', ['Date: Thu, 1 Jan 1970 00:00:00 +0000'], 'x'],
    ['a date in the far future', ['Date: Thu, 1 Jan 2970 00:00:00 +0000'], 'x'],
  ])('keeps a message with %s', async (_what, lines, text) => {
    const { request } = await keptAs(Buffer.from(`${head(lines)}${text}\r\n`));
    expect(Math.abs(request.receivedAt.getTime() - Date.now())).toBeLessThan(60_000);
    if (request.needsPersonBecause === null) expect(request.state).toBe('identity');
  });

  it('acknowledges a message whose id tries to be a header', async () => {
    const letter = await mail.office.mailTo('someone@post.example');
    const raws = (await way.rows<{ raw: Buffer }>('select raw from captured_mail')).map(({ raw }) => raw.toString());
    expect(letter.to).toBe('someone@post.example');
    expect(raws.filter((raw) => /^bcc:/im.test(raw))).toEqual([]);
    const failed = await way.rows(`select 1 from message where state = 'failed'`);
    expect(failed).toEqual([]);
  });

  it('takes 50 MB, whole', async () => {
    const { request, receipt } = await keptAs(withAttachment(50_000_000));
    // Reading has ten seconds; on a machine that is too slow for that a person reads it.
    if (receipt.unreadable === null) expect(receipt.attachments.map(({ name }) => name)).toEqual(['proof.pdf']);
    else expect(request).toMatchObject({ state: 'to-read', needsPersonBecause: 'unreadable' });
  });

  it('refuses more than 60 MB with a clear word, at once where the sender says so and at the end where not', async () => {
    const raw = withAttachment(61_000_000);
    const answer = await mail.send(raw);
    expect(answer.code).toBe(552);
    expect(answer.text).toContain('60 MB');
    const dialogue = await SmtpDialogue.open(mail.port);
    await dialogue.say('EHLO sender.example');
    expect(await dialogue.say(`MAIL FROM:<a@post.example> SIZE=${raw.length}`)).toMatchObject({ code: 552 });
    dialogue.close();
  });

  it('takes a form with every field at its limit, and one with signs that a database refuses', async () => {
    const emma = tourPerson('emma.wilson@mail.example');
    const longest = await way.submit(
      formFrom(emma, {
        name: 'Ñ'.repeat(200),
        email: `${'e'.repeat(64)}@${'d'.repeat(180)}.example`,
        phone: '+32 2 '.padEnd(40, '1'),
        customerNumber: '6'.repeat(40),
        details: '😀'.repeat(2500),
        rights: [
          'access',
          'erasure',
          'rectification',
          'restriction',
          'portability',
          'objection',
          'consent-withdrawal',
          'automated-decision',
        ],
      }),
    );
    expect(longest.requesterName).toHaveLength(200);
    const odd = await way.submit(
      formFrom(emma, { name: 'Em\0ma \ud800', details: 'a\0b\ud83d', customerNumber: '6\0' }),
    );
    expect(odd.reference).toMatch(/^HB-/);
    expect(await way.prove(odd, emma.email)).not.toBeNull();
  });

  it('makes one request of a form that is posted twenty times at once', async () => {
    const form = formFrom(tourPerson('emma.wilson@mail.example'));
    const requests = await Promise.all(Array.from({ length: 20 }, () => way.submit(form)));
    expect(new Set(requests.map(({ reference }) => reference)).size).toBe(1);
    expect(await way.rows('select 1 from receipt where request_id = $1', [requests[0]?.id])).toHaveLength(1);
    expect(await way.rows('select 1 from message where request_id = $1', [requests[0]?.id])).toHaveLength(1);
  });
});
