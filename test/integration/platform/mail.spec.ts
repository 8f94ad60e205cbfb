import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { createTransport } from 'nodemailer';
import { type Config, loadConfig } from '@habeas/platform/config';
import { createDataSource, Transactions } from '@habeas/platform/database';
import {
  CapturedMail,
  MailNotSent,
  MailRefused,
  MailSender,
  type OutgoingMail,
  type SmtpEnvelope,
  SmtpListener,
} from '@habeas/platform/mail';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { eventually } from '../../support/eventually';

const MAIL: OutgoingMail = {
  from: { name: 'Proximus – privacy', address: 'privacy@proximus.example' },
  to: 'jan@example.be',
  subject: 'Uw aanvraag',
  text: 'Goedendag',
  messageId: '<a1@proximus.example>',
};

describe('SmtpListener', () => {
  let listener: SmtpListener;
  let received: { envelope: SmtpEnvelope; bytes: number }[] = [];
  let commit: () => Promise<void> = () => Promise.resolve();

  beforeEach(async () => {
    received = [];
    commit = () => Promise.resolve();
    listener = await SmtpListener.start({
      port: 0,
      host: '127.0.0.1',
      accepts: (address) => address === 'privacy@proximus.example',
      onMessage: async (envelope, raw) => {
        let bytes = 0;
        for await (const chunk of raw) bytes += (chunk as Buffer).length;
        await commit();
        received.push({ envelope, bytes });
      },
    });
  });
  afterEach(() => listener.stop());

  const send = (to: string, raw: Buffer | string, from = 'jan@example.be') => {
    const transport = createTransport({ host: '127.0.0.1', port: listener.port, ignoreTLS: true });
    return transport.sendMail({ envelope: { from, to }, raw }).finally(() => transport.close());
  };

  it('says 250 only after the message is committed', async () => {
    let committed = false;
    commit = async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      committed = true;
    };
    const answer = await send('privacy@proximus.example', 'Subject: x\r\n\r\nhello');
    expect(committed).toBe(true);
    expect(answer.response).toContain('Received and kept');
    expect(received).toEqual([
      { envelope: { from: 'jan@example.be', to: ['privacy@proximus.example'], remoteAddress: '127.0.0.1' }, bytes: 21 },
    ]);
  });

  it('says 451 when it could not be kept, without saying why', async () => {
    commit = () => Promise.reject(new Error('password of the database'));
    const failure = await send('privacy@proximus.example', 'Subject: x\r\n\r\nhello').catch((error: unknown) => error);
    expect(failure).toMatchObject({ responseCode: 451 });
    expect(String((failure as { response: string }).response)).not.toContain('password');
  });

  it('refuses to relay', async () => {
    await expect(send('someone@elsewhere.example', 'Subject: x\r\n\r\nx')).rejects.toMatchObject({ responseCode: 550 });
    expect(received).toEqual([]);
  });

  it('takes the null sender of a bounce', async () => {
    await send('privacy@proximus.example', 'Subject: x\r\n\r\nx', '');
    expect(received[0]?.envelope.from).toBe('');
  });

  const big = (bytes: number) =>
    Buffer.concat([
      Buffer.from('Subject: x\r\n\r\n'),
      Buffer.alloc(bytes, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n'),
    ]);

  it('takes 50 MB', async () => {
    await send('privacy@proximus.example', big(50_000_000));
    expect(received[0]?.bytes).toBeGreaterThanOrEqual(50_000_000);
  });

  it('refuses 61 MB with a word about it, and lives on', async () => {
    const refused = send('privacy@proximus.example', big(61_000_000));
    await expect(refused).rejects.toMatchObject({
      responseCode: 552,
      response: expect.stringContaining('60 MB') as string,
    });
    await send('privacy@proximus.example', 'Subject: x\r\n\r\nx');
    expect(received).toHaveLength(1);
  });

  async function talk(socket: Socket, line: string): Promise<string> {
    socket.write(`${line}\r\n`);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    return answer.toString();
  }

  it('refuses more than the limit from a sender that did not announce it, and gives the reader an error', async () => {
    const socket = connect(listener.port, '127.0.0.1');
    await once(socket, 'data');
    await talk(socket, 'EHLO x');
    await talk(socket, 'MAIL FROM:<jan@example.be>');
    await talk(socket, 'RCPT TO:<privacy@proximus.example>');
    await talk(socket, 'DATA');
    socket.write(big(61_000_000));
    expect(await talk(socket, '\r\n.')).toMatch(/^552 /);
    expect(received).toEqual([]);
    socket.destroy();
  });

  it('gives the reader an error when the sender goes away in the middle', async () => {
    const socket = connect(listener.port, '127.0.0.1');
    await once(socket, 'data');
    await talk(socket, 'EHLO x');
    await talk(socket, 'MAIL FROM:<jan@example.be>');
    await talk(socket, 'RCPT TO:<privacy@proximus.example>');
    await talk(socket, 'DATA');
    socket.write('Subject: half\r\n\r\nhal');
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.destroy();
    await send('privacy@proximus.example', 'Subject: x\r\n\r\nx');
    expect(received).toHaveLength(1);
    const stopped = await eventually('it stops', () => listener.stop().then(() => true), 5000);
    expect(stopped).toBe(true);
  });

  it('neither signs in nor offers to', async () => {
    const socket = connect(listener.port, '127.0.0.1');
    await once(socket, 'data');
    expect(await talk(socket, 'EHLO x')).not.toMatch(/AUTH|STARTTLS/);
    expect(await talk(socket, 'AUTH PLAIN AAAA')).toMatch(/^5/);
    socket.destroy();
  });
});

describe('MailSender', () => {
  let database: TestDatabase;
  let captured: CapturedMail;
  let close: () => Promise<void>;
  const configFor = (env: Record<string, string>): Config => loadConfig({ DATABASE_URL: database.appUrl, ...env });

  beforeAll(async () => {
    database = await createTestDatabase();
    const dataSource = await createDataSource(configFor({}).database).initialize();
    captured = new CapturedMail(new Transactions(dataSource));
    close = () => dataSource.destroy();
  });
  afterAll(async () => {
    await close();
    await database.drop();
  });

  it('captures what it would send', async () => {
    await new MailSender(configFor({}), captured).send({
      ...MAIL,
      html: '<p>Goedendag</p>',
      headers: { 'Auto-Submitted': 'auto-replied' },
    });
    const [message] = await captured.list({ to: 'JAN@example.be' });
    expect(message).toMatchObject({ to: 'jan@example.be', from: 'privacy@proximus.example', subject: 'Uw aanvraag' });
    const body = await captured.read(message?.id ?? '');
    expect(body).toMatchObject({ text: 'Goedendag', html: '<p>Goedendag</p>', messageId: '<a1@proximus.example>' });
    expect(body?.raw.toString()).toContain('Auto-Submitted: auto-replied');
    expect(await captured.list({ to: 'nobody@example.be' })).toEqual([]);
  });

  it.each<[string, Partial<OutgoingMail>]>([
    ['two recipients', { to: 'a@x.be, b@x.be' }],
    ['a group', { to: 'g: a@x.be;' }],
    ['a name with the address', { to: 'Jan <a@x.be>' }],
    ['a line break in the recipient', { to: 'a@x.be\r\nBcc: b@x.be' }],
    ['a line break in the subject', { subject: 'x\r\nBcc: b@x.be' }],
    ['a line break in the sender name', { from: { name: 'x\nBcc: b@x.be', address: 'a@x.be' } }],
    ['a line break in a header', { headers: { 'X-A': 'x\r\nBcc: b@x.be' } }],
    ['a header that names recipients', { headers: { Bcc: 'b@x.be' } }],
    ['a message id that is none', { messageId: 'x\r\nBcc: b@x.be' }],
  ])('refuses %s', async (_what, wrong) => {
    const before = (await captured.list()).length;
    await expect(new MailSender(configFor({}), captured).send({ ...MAIL, ...wrong })).rejects.toThrow(MailRefused);
    expect(await captured.list()).toHaveLength(before);
  });

  it('sends by SMTP, and tells a refusal for good from one for now', async () => {
    const taken: string[] = [];
    const listener = await SmtpListener.start({
      port: 0,
      host: '127.0.0.1',
      accepts: (address) => !address.startsWith('nobody'),
      onMessage: async ({ to }, raw) => {
        raw.resume();
        if (to[0]?.startsWith('later')) throw new Error('not now');
        taken.push(...to);
      },
    });
    const sender = new MailSender(configFor({ SMTP_URL: `smtp://127.0.0.1:${listener.port}` }), captured);
    await sender.send(MAIL);
    expect(taken).toEqual(['jan@example.be']);
    const refusal = (to: string) => sender.send({ ...MAIL, to }).catch((error: unknown) => error as MailNotSent);
    expect(await refusal('nobody@example.be')).toMatchObject({ code: 'smtp-550', permanent: true });
    expect(await refusal('later@example.be')).toMatchObject({ code: 'smtp-451', permanent: false });
    await listener.stop();
    const away = await refusal('jan@example.be');
    expect(away).toBeInstanceOf(MailNotSent);
    expect(away).toMatchObject({ permanent: false });
    expect(String((away as Error).message)).not.toContain('jan');
  });

  it('will not capture in production', () => {
    const config = Object.assign(configFor({}), { production: true });
    expect(() => new MailSender(config, captured)).toThrow('SMTP_URL');
  });
});
