import { CaseworkBench } from '../support/casework-bench';
import { SmtpDialogue, sendRaw } from '../support/smtp-dialogue';

jest.setTimeout(120_000);

const PRIVACY = 'privacy@proximus.com';
const RAW = Buffer.from(
  [
    'From: Emma Wilson <emma.wilson@mail.example>',
    `To: ${PRIVACY}`,
    'Subject: Access to my personal data',
    'Message-ID: <once@mail.example>',
    '',
    'Please send me a copy of all the personal data that you hold about me.',
    '',
  ].join('\r\n'),
);

describe('the process that takes the mail, killed before it has committed', () => {
  let bench: CaseworkBench;
  beforeAll(async () => {
    bench = await CaseworkBench.open('postgresql');
  });
  afterAll(() => bench?.close());

  async function startListening() {
    const from = bench.logged.length;
    const child = await bench.start('apps/worker/src/main.ts', /"listening":true/, { SMTP_LISTEN_PORT: '0' });
    const port = Number(/"smtpPort":(\d+)/.exec(bench.logged.slice(from))?.[1]);
    return { child, port };
  }

  it('has said 250 to nothing that is lost, and makes one request of the mail that is sent again', async () => {
    const { child, port } = await startListening();
    const letGo = await bench.holdOwn('request');
    const dialogue = await SmtpDialogue.open(port);
    await dialogue.begin('emma.wilson@mail.example', PRIVACY);
    dialogue.message(RAW);
    const answered = dialogue.answer().then(
      ({ code }) => code,
      () => 'hung up',
    );
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await bench.kill(child);
    expect(await answered).toBe('hung up');
    await letGo();
    expect(await bench.way.rows('select 1 from request')).toEqual([]);
    const { port: next } = await startListening();
    expect(await sendRaw(next, RAW, PRIVACY)).toMatchObject({ code: 250 });
    expect(await sendRaw(next, RAW, PRIVACY)).toMatchObject({ code: 250 });
    expect(await bench.way.rows('select language, channel from request')).toEqual([
      { language: 'en', channel: 'mail' },
    ]);
    await bench.office.mailTo('emma.wilson@mail.example');
    await bench.expectOrder();
    expect(/Wilson|emma\.wilson|once@mail/.exec(bench.logged)?.[0]).toBeUndefined();
  });
});
