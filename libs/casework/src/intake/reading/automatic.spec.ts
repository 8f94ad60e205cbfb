import type { MailHead, MailHeaders } from '@habeas/platform/mail/parsing';
import { automaticKind } from './automatic';

const NO_HEADERS: MailHeaders = {
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
};

const head = (headers: Partial<MailHeaders>, subject = 'Hello', address = 'jane@example.com'): MailHead => ({
  messageId: null,
  inReplyTo: null,
  references: [],
  from: { address, name: null },
  to: [],
  replyTo: null,
  subject,
  date: null,
  headers: { ...NO_HEADERS, ...headers },
});

describe('a message that no person sent', () => {
  it.each([
    ['bounce', head({ contentType: 'multipart/report; report-type=delivery-status; boundary=x' })],
    ['bounce', head({ returnPath: '<>' }, 'Undelivered Mail', 'mailer-daemon@example.com')],
    ['bounce', head({ failedRecipients: 'x@example.com' })],
    ['auto-reply', head({ contentType: 'multipart/report; report-type=disposition-notification' })],
    ['auto-reply', head({ autoSubmitted: 'auto-replied (vacation)' })],
    ['auto-reply', head({ autoReply: 'yes' })],
    ['auto-reply', head({ precedence: 'auto_reply' })],
    ['auto-reply', head({}, 'Réponse automatique : absent')],
    ['auto-reply', head({}, 'Abwesenheitsnotiz: Urlaub')],
    ['list', head({ listId: '<news.example.com>' })],
    ['list', head({ precedence: 'bulk' })],
    ['generated', head({ autoSubmitted: 'auto-generated' })],
    ['own', head({ ownReference: 'HB-2026-000001' })],
  ])('is a %s', (kind, message) => {
    expect(automaticKind(message)).toBe(kind);
  });

  it.each([
    ['only asks for no automatic answers (M03)', head({ autoResponseSuppress: 'All' })],
    ['says that it is not automatic', head({ autoSubmitted: 'no' })],
    ['answers an automatic reply', head({}, 'Re: Automatic reply: away')],
    ['has a return path', head({ returnPath: '<jane@example.com>' })],
  ])('is not one that %s', (_what, message) => {
    expect(automaticKind(message)).toBeNull();
  });
});
