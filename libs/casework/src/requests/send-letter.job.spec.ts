import { Clock, FixedClock } from '@habeas/platform/clock';
import { Transactions } from '@habeas/platform/database';
import { MailNotSent, MailRefused, MailSender, type OutgoingMail } from '@habeas/platform/mail';
import { FatalJobError, type JobRun, RetryLater } from '@habeas/platform/queue';
import { Test } from '@nestjs/testing';
import { Audit } from '../audit';
import { MessageRepository } from './message.repository';
import { RequestsRepository } from './requests.repository';
import { SendLetterJob } from './send-letter.job';

const MESSAGE = {
  id: 'm1',
  requestId: 'r1',
  template: 'acknowledgement',
  language: 'fr',
  toAddress: 'a@post.example',
  fromName: 'Proximus',
  fromAddress: 'privacy@proximus.example',
  subject: 'HB-0000-0000-0000',
  text: 'x',
  html: '<p>x</p>',
  inReplyTo: null,
  state: 'queued',
};
const RUN = { finish: () => Promise.resolve() } as unknown as JobRun;

async function jobWith(state: string, send: (mail: OutgoingMail) => Promise<void>) {
  const marked: string[] = [];
  const messages = {
    find: () => Promise.resolve({ ...MESSAGE, state }),
    markSent: (_tx: unknown, id: string) => Promise.resolve(marked.push(id)),
    markFailed: (_tx: unknown, id: string, code: string) => Promise.resolve(marked.push(`${id} ${code}`)),
  };
  const module = await Test.createTestingModule({
    providers: [
      SendLetterJob,
      { provide: MessageRepository, useValue: messages },
      { provide: RequestsRepository, useValue: { find: () => Promise.resolve({ id: 'r1', reference: 'HB' }) } },
      { provide: Transactions, useValue: { run: (work: (tx: unknown) => unknown) => work({}) } },
      { provide: MailSender, useValue: { send } },
      { provide: Audit, useValue: { append: () => Promise.resolve() } },
      { provide: Clock, useValue: new FixedClock(new Date(0)) },
    ],
  }).compile();
  return { job: module.get(SendLetterJob), marked };
}

describe('sending a letter', () => {
  it.each([
    ['waits for a relay that is away', new MailNotSent('smtp-econnrefused', false), RetryLater],
    ['waits for a relay that says not now', new MailNotSent('smtp-451', false), RetryLater],
    ['gives up at once what the relay refuses for good', new MailNotSent('smtp-550', true), FatalJobError],
    ['gives up at once what may not be sent at all', new MailRefused('recipient'), FatalJobError],
  ])('%s', async (_what, failure, expected) => {
    const { job, marked } = await jobWith('queued', () => Promise.reject(failure));
    await expect(job.handle({ messageId: 'm1' }, RUN)).rejects.toThrow(expected);
    expect(marked).toEqual([]);
  });

  it('sends under an id of its own that every try repeats, and not again what is sent', async () => {
    const sent: OutgoingMail[] = [];
    const send = (mail: OutgoingMail) => Promise.resolve(void sent.push(mail));
    const { job, marked } = await jobWith('queued', send);
    await job.handle({ messageId: 'm1' }, RUN);
    expect(sent[0]).toMatchObject({ to: 'a@post.example', messageId: '<m1@proximus.example>' });
    expect(marked).toEqual(['m1']);
    await (await jobWith('sent', send)).job.handle({ messageId: 'm1' }, RUN);
    expect(sent).toHaveLength(1);
  });
});
