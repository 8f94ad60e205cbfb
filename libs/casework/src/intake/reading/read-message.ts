import type { MailHead, ParsedMail, UnreadableMail } from '@habeas/platform/mail/parsing';
import { automaticKind } from './automatic';
import { cuesIn } from './cues';
import { identifiersIn } from './identifiers/identifiers';
import { kindOf } from './kind';
import { readLanguage } from './language';
import { personReasons } from './needs-person';
import { ownWords } from './own-words';
import type { Reading, ReadingOptions } from './reading';
import { findRights } from './rights/find-rights';
import { orSuggested } from './rights/suggestions';
import { sentencesOf } from './sentences';
import { asksMore } from './unread-asks';

/** No letter is longer; what is, is read by a person anyway. */
const MOST_CHARACTERS = 64 * 1024;
const REPLY = /^\s*(?:re|aw|antw|sv|betr)\s*:/i;
const REPLY_OR_FORWARD = /^(?:\s*(?:re|aw|antw|sv|betr|fw|fwd|tr|wg|doorst)\s*:)+\s*/i;
const FORWARD = /^\s*(?:fw|fwd|tr|wg|doorst)\s*:/i;
const ENCRYPTED_TYPE = /^(?:multipart\/encrypted|application\/(?:x-)?pkcs7-mime)/i;
/** With fewer words of their own, who forwards a message means what it says. */
const FEW_WORDS = 40;

/**
 * Reads a message: language, kind, rights asked for and identifiers given. Pure; the content is only ever matched
 * against, never run. What is not understood comes back with `needsPerson`, never as nothing.
 */
export function readMessage(mail: ParsedMail, options: ReadingOptions): Reading {
  const written = ownWords(mail.text.slice(0, MOST_CHARACTERS).normalize('NFC'));
  const forwardedText = forwardedIn(mail, written.own, written.quoted);
  const own = [written.own, forwardedText].filter(Boolean).join('\n\n');
  const subject = mail.subject.replace(REPLY_OR_FORWARD, '');
  const isReply = mail.inReplyTo !== null || mail.references.length > 0 || REPLY.test(mail.subject);
  const { language, confidence } = readLanguage(own, subject, options.fallbackLanguage ?? 'en');
  // A reply keeps the other side's subject; who writes first chose theirs.
  const sentences = sentencesOf(isReply && own ? own : `${subject}\n\n${own}`, language);
  const automatic = automaticKind(mail);
  const found = orSuggested(findRights(sentences), isReply || automatic !== null ? [] : sentences);
  const cues = cuesIn(sentences);
  const kind = kindOf({
    automatic,
    cues,
    rights: found.rights,
    denied: found.denied.length,
    isReply,
    words: own.split(/\s+/).length,
  });
  const needsPersonBecause = personReasons({
    kind,
    found,
    cues,
    automatic,
    languageConfidence: confidence,
    ownText: `${subject}${own}`,
    attachments: mail.attachments.length,
    asksMore: asksMore(own, sentences, found),
    encrypted: isEncrypted(mail) || cues.has('encrypted'),
    forwarded: forwardedText !== '',
    fromOwnAddress: isOwn(mail, options),
  });
  return {
    language,
    languageConfidence: confidence,
    kind,
    rights: kind === 'bounce' || kind === 'auto-reply' ? [] : found.rights,
    identifiers: identifiersIn(mail, { own, signature: written.signature, subject }, options.ownAddresses),
    needsPerson: needsPersonBecause.length > 0,
    needsPersonBecause,
    mayAcknowledge: automatic === null && !isOwn(mail, options),
  };
}

/** What can be said of a message whose body could not be read: its head still tells a bounce from a person. */
export function readUnreadable(mail: UnreadableMail, options: ReadingOptions): Reading {
  if (mail.head === null) return unreadable(emptyReading(options));
  const head: MailHead = mail.head;
  return unreadable(readMessage({ ...head, unreadable: false, text: '', attachments: [] }, options));
}

function unreadable(reading: Reading): Reading {
  if (reading.kind === 'bounce' || reading.kind === 'auto-reply') return reading;
  return {
    ...reading,
    needsPerson: true,
    needsPersonBecause: ['unreadable', ...reading.needsPersonBecause.filter((reason) => reason !== 'empty')],
  };
}

function emptyReading({ fallbackLanguage = 'en' }: ReadingOptions): Reading {
  return {
    language: fallbackLanguage,
    languageConfidence: 0,
    kind: 'other',
    rights: [],
    identifiers: [],
    needsPerson: true,
    needsPersonBecause: [],
    mayAcknowledge: false,
  };
}

function forwardedIn(mail: ParsedMail, own: string, quoted: string): string {
  if (own.split(/\s+/).length > FEW_WORDS) return '';
  const attached = mail.attachments.flatMap(({ message }) =>
    message ? [`${message.subject}\n\n${message.text}`] : [],
  );
  const inline = FORWARD.test(mail.subject) ? [quoted] : [];
  return [...attached, ...inline]
    .map((text) => ownWords(text).own)
    .join('\n\n')
    .slice(0, MOST_CHARACTERS)
    .trim();
}

function isEncrypted(mail: ParsedMail): boolean {
  const types = [mail.headers.contentType ?? '', ...mail.attachments.map((attachment) => attachment.mediaType)];
  return types.some((type) => ENCRYPTED_TYPE.test(type) && !type.includes('signed-data'));
}

function isOwn(mail: MailHead, { ownAddresses }: ReadingOptions): boolean {
  const from = mail.from?.address ?? '';
  return ownAddresses.some((address) => address.toLowerCase() === from);
}
