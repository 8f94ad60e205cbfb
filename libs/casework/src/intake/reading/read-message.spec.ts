import type { ParsedMail } from '@habeas/platform/mail/parsing';
import { readMessage, readUnreadable } from '.';

const MAIL: ParsedMail = {
  unreadable: false,
  messageId: '<1@example.be>',
  inReplyTo: null,
  references: [],
  from: { address: 'griet@example.be', name: 'Griet Claes' },
  to: [],
  replyTo: null,
  subject: 'inzage',
  date: null,
  headers: {
    contentType: null,
    contentLanguage: null,
    autoSubmitted: null,
    precedence: null,
    listId: null,
    listUnsubscribe: null,
    returnPath: null,
    autoResponseSuppress: null,
    autoReply: null,
    failedRecipients: null,
    ownReference: null,
  },
  text: 'Ik wil een kopie van al mijn gegevens. Mijn nummer is 0470 12 34 56.',
  attachments: [],
};
const OPTIONS = { ownAddresses: ['Privacy@Example.org'], fallbackLanguage: 'nl' as const };
const read = (mail: Partial<ParsedMail>) => readMessage({ ...MAIL, ...mail }, OPTIONS);

describe('reading a message', () => {
  it('tells a plain request whole', () => {
    expect(read({})).toMatchObject({
      language: 'nl',
      kind: 'request',
      rights: [{ right: 'access' }],
      identifiers: [
        { type: 'email', value: 'griet@example.be', origin: 'from' },
        { type: 'name', value: 'Griet Claes', origin: 'from' },
        { type: 'phone_number', value: '+32470123456', origin: 'text' },
      ],
      needsPerson: false,
      needsPersonBecause: [],
      mayAcknowledge: true,
    });
  });

  it('sends to a person what it cannot understand, is empty, encrypted or only attached', () => {
    expect(read({ text: 'lorem ipsum dolor', subject: '' }).needsPersonBecause).toContain('not-understood');
    expect(read({ text: '', subject: '' }).needsPersonBecause).toContain('empty');
    expect(read({ text: '-----BEGIN PGP MESSAGE-----\nabc' }).needsPersonBecause).toContain('encrypted');
    const attachment = { filename: 'brief.pdf', mediaType: 'application/pdf', size: 1, sha256: '' };
    expect(read({ text: '', subject: '', attachments: [attachment] }).needsPersonBecause).toContain('only-attachments');
  });

  it('sends erasure beside access, and a request for another, to a person', () => {
    const both = read({ text: 'Stuur mij een kopie van mijn gegevens. Verwijder daarna al mijn gegevens.' });
    expect(both.needsPersonBecause).toContain('erasure-beside-access');
    expect(read({ text: 'Namens mijn moeder vraag ik inzage in haar gegevens.' }).needsPersonBecause).toContain(
      'representative',
    );
  });

  it('answers neither itself nor machines', () => {
    expect(read({ from: { address: 'privacy@example.org', name: null } })).toMatchObject({
      mayAcknowledge: false,
      needsPersonBecause: ['from-own-address'],
      identifiers: [{ type: 'phone_number' }],
    });
    const headers = { ...MAIL.headers, autoSubmitted: 'auto-replied' };
    expect(read({ headers })).toMatchObject({
      kind: 'auto-reply',
      rights: [],
      mayAcknowledge: false,
      needsPerson: false,
    });
  });

  it('never drops a message whose body could not be read', () => {
    const { unreadable: _, text: __, attachments: ___, ...head } = MAIL;
    expect(readUnreadable({ unreadable: true, reason: 'timeout', head }, OPTIONS)).toMatchObject({
      needsPerson: true,
      needsPersonBecause: expect.arrayContaining(['unreadable']),
      identifiers: [{ value: 'griet@example.be' }, { value: 'Griet Claes' }],
    });
    expect(readUnreadable({ unreadable: true, reason: 'memory', head: null }, OPTIONS)).toMatchObject({
      kind: 'other',
      language: 'nl',
      needsPerson: true,
      mayAcknowledge: false,
    });
  });

  it.each([
    'ik wil welke gegevens jullie over mij hebben ',
    'art 15 et ',
    '0470 12 34 56 ',
    'a@b.',
    '...',
    'x',
    '> \n',
  ])('stays quick on a long run of %p', (piece) => {
    const before = process.cpuUsage();
    read({ text: piece.repeat(Math.ceil(500_000 / piece.length)) });
    const { user } = process.cpuUsage(before);
    expect(user / 1000).toBeLessThan(4000);
  });
});
