/** An address as written in a header; `address` is lower-cased, and null when the header held none that is one. */
export interface MailAddress {
  address: string | null;
  name: string | null;
}

/** What the headers say about how a message was made; raw values, unfolded, null where the header is absent. */
export interface MailHeaders {
  contentType: string | null;
  contentLanguage: string | null;
  autoSubmitted: string | null;
  precedence: string | null;
  listId: string | null;
  listUnsubscribe: string | null;
  /** Empty angle brackets, `<>`, are the null return path of RFC 5321 section 4.5.5. */
  returnPath: string | null;
  /** Says what the sender wants no automatic reply to; says nothing about how the message itself was made. */
  autoResponseSuppress: string | null;
  /** X-Autoreply, X-Autorespond or X-Autoresponder, whichever is there. */
  autoReply: string | null;
  failedRecipients: string | null;
  /** X-Habeas-Reference: the marker on every message that Habeas sends. */
  ownReference: string | null;
}

/** What the top headers of a message say; known even when its body could not be read. */
export interface MailHead {
  messageId: string | null;
  inReplyTo: string | null;
  references: string[];
  from: MailAddress | null;
  to: MailAddress[];
  replyTo: MailAddress | null;
  subject: string;
  /** ISO instant in UTC of the Date header: the sender's claim, never a receipt date. */
  date: string | null;
  headers: MailHeaders;
}

/** An attachment by its properties only; its bytes stay in the kept raw message. */
export interface MailAttachment {
  /** Without path, control or direction characters; safe to show, not to trust. */
  filename: string;
  mediaType: string;
  /** Decoded size in bytes. */
  size: number;
  sha256: string;
  /** Of an attached message (message/rfc822) of at most 1 MB: who wrote it and what it says. */
  message?: AttachedMessage;
}

export interface AttachedMessage {
  from: MailAddress | null;
  subject: string;
  text: string;
}

export interface ParsedMail extends MailHead {
  unreadable: false;
  /** Plain text of the message, taken from its HTML where it has no useful plain part; bounded. */
  text: string;
  /** The sender's HTML as it came, bounded: hostile, never to be put in a page. */
  html?: string;
  attachments: MailAttachment[];
}

export type UnreadableReason = 'timeout' | 'memory' | 'malformed' | 'too-large';

/** A message that could not be read; `head` is what was known before reading stopped. */
export interface UnreadableMail {
  unreadable: true;
  reason: UnreadableReason;
  head: MailHead | null;
}

export interface MailLimits {
  /** Bytes of the whole raw message. */
  totalBytes: number;
  /** Bytes of one header block. */
  headerBytes: number;
  /** MIME parts, nested ones included. */
  parts: number;
  /** Characters of text, and of HTML, that are handed back. */
  textCharacters: number;
  /** Characters of HTML that are turned into text. */
  htmlCharacters: number;
  milliseconds: number;
  heapMegabytes: number;
}

export const DEFAULT_MAIL_LIMITS: MailLimits = {
  totalBytes: 200 * 1024 * 1024,
  headerBytes: 64 * 1024,
  parts: 1000,
  textCharacters: 256 * 1024,
  htmlCharacters: 256 * 1024,
  milliseconds: 10_000,
  heapMegabytes: 512,
};
