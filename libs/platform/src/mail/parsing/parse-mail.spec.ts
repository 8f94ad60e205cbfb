import { createHash } from 'node:crypto';
import type * as ChildProcess from 'node:child_process';
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { DEFAULT_MAIL_LIMITS, parseMail, type ParsedMail, type UnreadableMail } from '.';

jest.mock('node:child_process', () => {
  const actual = jest.requireActual<typeof ChildProcess>('node:child_process');
  return { ...actual, fork: jest.fn(actual.fork) };
});

const HEAD = [
  'From: "Élise Dûpont" <Elise@Example.be>',
  'To: privacy@example.org',
  'Subject: Test',
  'MIME-Version: 1.0',
];
const mail = (headers: string[], body: string) => [...HEAD, ...headers, '', body].join('\r\n');
const parse = (raw: string | Buffer, limits = {}) =>
  parseMail(Readable.from([Buffer.from(raw)]), { ...DEFAULT_MAIL_LIMITS, ...limits });

async function parsed(raw: string | Buffer): Promise<ParsedMail> {
  const result = await parse(raw);
  if (result.unreadable) throw new Error(`unreadable: ${result.reason}`);
  return result;
}

async function unreadable(raw: string | Buffer, limits = {}): Promise<UnreadableMail> {
  const result = await parse(raw, limits);
  if (!result.unreadable) throw new Error('was readable');
  return result;
}

describe('a message', () => {
  it('gives its head, text and attachments by their properties', async () => {
    const pdf = Buffer.from('%PDF-1.4 not really');
    const result = await parsed(
      [
        'Message-ID: <1@example.be>',
        'In-Reply-To: <0@example.org>',
        'References: <a@example.org> <0@example.org>',
        'From: =?utf-8?Q?=C3=89lise_D=C3=BBpont?= <Elise@Example.be>',
        'Reply-To: other@example.be',
        'To: Privacy <privacy@example.org>, second@example.org',
        'Subject: =?iso-8859-1?Q?Demande_d=27acc=E8s?=',
        'Date: Mon, 12 Jan 2026 10:00:00 +0100',
        'Auto-Submitted: no',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain; charset=iso-8859-1',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'Je souhaite acc=E9der =E0 mes donn=E9es.',
        '--b',
        'Content-Type: application/pdf',
        'Content-Disposition: attachment; filename="../../carte \u202Efdp.exe"',
        'Content-Transfer-Encoding: base64',
        '',
        pdf.toString('base64'),
        '--b--',
      ].join('\r\n'),
    );
    expect(result).toMatchObject({
      messageId: '<1@example.be>',
      inReplyTo: '<0@example.org>',
      references: ['<a@example.org>', '<0@example.org>'],
      from: { address: 'elise@example.be', name: 'Élise Dûpont' },
      replyTo: { address: 'other@example.be', name: null },
      subject: "Demande d'accès",
      date: '2026-01-12T09:00:00.000Z',
      text: 'Je souhaite accéder à mes données.',
    });
    expect(result.to.map((to) => to.address)).toEqual(['privacy@example.org', 'second@example.org']);
    expect(result.headers).toMatchObject({ autoSubmitted: 'no', precedence: null });
    expect(result.attachments).toEqual([
      {
        filename: 'carte fdp.exe',
        mediaType: 'application/pdf',
        size: pdf.length,
        sha256: createHash('sha256').update(pdf).digest('hex'),
      },
    ]);
  });

  it('is read from a file as from a stream, and says when the file is not there', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'habeas-mail-'));
    const file = path.join(folder, 'one.eml');
    writeFileSync(file, mail([], 'hello'));
    await expect(parseMail(file)).resolves.toMatchObject({ text: 'hello' });
    await expect(parseMail(path.join(folder, 'none.eml'))).rejects.toMatchObject({ code: 'ENOENT' });
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['no character set, UTF-8', 'Content-Type: text/plain', Buffer.from('privé')],
    ['no character set, Latin', 'Content-Type: text/plain', Buffer.from('privé', 'latin1')],
    ['an unknown character set', 'Content-Type: text/plain; charset=x-nonsense', Buffer.from('privé', 'latin1')],
    ['Latin that says UTF-8', 'Content-Type: text/plain; charset=utf-8', Buffer.from('privé', 'latin1')],
    ['UTF-7', 'Content-Type: text/plain; charset=utf-7', Buffer.from('priv+AOk-')],
  ])('is decoded with %s', async (_name, header, body) => {
    const raw = Buffer.concat([Buffer.from(mail([header, 'Content-Transfer-Encoding: 8bit'], '')), body]);
    expect((await parsed(raw)).text).toBe('privé');
  });

  it('loses NUL and direction overrides', async () => {
    const result = await parsed(mail(['Content-Type: text/plain; charset=utf-8'], 'a\u0000b\u202Ec'));
    expect(result.text).toBe('abc');
  });

  it('is taken from its HTML when it has no useful plain part, quotes marked', async () => {
    const html = '<style>p{}</style><p>Mes données &amp; moi</p><blockquote>ancien</blockquote><script>x()</script>';
    const result = await parsed(mail(['Content-Type: text/html; charset=utf-8'], html));
    expect(result.text.replace(/\n+/g, '\n')).toBe('Mes données & moi\n> ancien');
    expect(result.html).toBe(html);
  });

  it('may be only a subject, or only an attachment', async () => {
    expect(await parsed([...HEAD, '', ''].join('\r\n'))).toMatchObject({ text: '', subject: 'Test' });
    const tnef = mail(
      ['Content-Type: application/ms-tnef; name=winmail.dat', 'Content-Transfer-Encoding: base64'],
      Buffer.from('x').toString('base64'),
    );
    expect(await parsed(tnef)).toMatchObject({
      text: '',
      attachments: [{ filename: 'winmail.dat', mediaType: 'application/ms-tnef', size: 1 }],
    });
  });

  it.each(['', 'Content-Disposition: attachment; filename=brief.eml\r\n'])(
    'may hold a forwarded message, whose text is kept (%p)',
    async (disposition) => {
      const inner = mail(['Content-Type: text/plain'], 'Ik wil mijn gegevens inzien.');
      const raw = mail(
        ['Content-Type: multipart/mixed; boundary=b'],
        `--b\r\nContent-Type: text/plain\r\n\r\nfyi\r\n--b\r\nContent-Type: message/rfc822\r\n${disposition}\r\n${inner}\r\n--b--\r\n`,
      );
      const message = { from: { address: 'elise@example.be' }, subject: 'Test', text: 'Ik wil mijn gegevens inzien.' };
      expect(await parsed(raw)).toMatchObject({ text: 'fyi', attachments: [{ mediaType: 'message/rfc822', message }] });
    },
  );

  it('need not be MIME, nor mail at all', async () => {
    expect(await parsed('Bonjour,\n\nje veux mes données')).toMatchObject({ text: 'Bonjour,\n\nje veux mes données' });
    expect(await parsed('stuur mij mijn gegevens')).toMatchObject({ text: 'stuur mij mijn gegevens', from: null });
    expect(await parsed('')).toMatchObject({ text: '', subject: '' });
    expect(await unreadable(Buffer.alloc(5000, 1))).toMatchObject({ reason: 'malformed' });
  });
});

describe('a hostile message', () => {
  it('of 5 MB of nested HTML is read in part', async () => {
    const started = Date.now();
    const bomb = '<div>'.repeat(1024 * 1024);
    const result = await parse(mail(['Content-Type: text/html'], `<p>Ik wil mijn data</p>${bomb}`));
    expect(result).toMatchObject({ text: expect.stringContaining('Ik wil mijn data') });
    expect(Date.now() - started).toBeLessThan(20_000);
  });

  it('of 10,000 nested parts is too large, with its head', async () => {
    const nested = Array.from(
      { length: 10_000 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
    ).join('');
    const raw = [...HEAD, nested].join('\r\n');
    expect(await unreadable(raw)).toMatchObject({
      reason: 'too-large',
      head: { from: { address: 'elise@example.be' } },
    });
  });

  it('with a header block over 64 kB is too large', async () => {
    const groups = `Cc: ${'a:;,'.repeat(20_000)}`;
    expect(await unreadable(mail([groups], 'x'))).toMatchObject({ reason: 'too-large' });
  });

  it('with a 60 MB attachment is read without growing this process', async () => {
    const line = `${'A'.repeat(76)}\r\n`.repeat(1000);
    const before = process.memoryUsage().rss;
    function* raw() {
      yield Buffer.from(
        mail(
          ['Content-Type: multipart/mixed; boundary=b'],
          '--b\r\nContent-Type: text/plain\r\n\r\nvoici\r\n--b\r\nContent-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n\r\n',
        ),
      );
      for (let at = 0; at < 1053; at++) yield Buffer.from(line);
      yield Buffer.from('\r\n--b--\r\n');
    }
    const result = await parseMail(Readable.from(raw()));
    expect(result).toMatchObject({ text: 'voici', attachments: [{ size: 60_021_000, mediaType: 'application/zip' }] });
    expect(process.memoryUsage().rss - before).toBeLessThan(60 * 1024 * 1024);
  });

  it('is given up over its bytes, its time or its memory', async () => {
    const long = mail(['Content-Type: text/plain'], 'words and words\r\n'.repeat(200_000));
    expect(await unreadable(long, { totalBytes: 100_000 })).toMatchObject({ reason: 'too-large' });
    expect(await unreadable(long, { milliseconds: 1 })).toMatchObject({ reason: 'timeout' });
    expect(
      await unreadable(Buffer.concat([Buffer.from(long), Buffer.alloc(90e6, 'ab\n')]), { heapMegabytes: 40 }),
    ).toMatchObject({ reason: 'memory' });
  });

  it('finds no environment and may not write or start processes', async () => {
    await parse(mail([], 'x'));
    const [, , options] = jest.mocked(fork).mock.lastCall ?? [];
    expect(options).toMatchObject({ env: {} });
    expect(options?.execArgv?.join(' ')).toMatch(/permission/);
    expect(options?.execArgv?.join(' ')).not.toMatch(/allow-(?:fs-write|child-process|worker)/);
  });
});
