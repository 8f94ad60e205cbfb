export interface MailAddress {
  name: string;
  address: string;
}

export interface OutgoingMail {
  from: MailAddress;
  /** One bare address. */
  to: string;
  /** Without personal data: subjects are shown on locked screens and kept by relays. */
  subject: string;
  text: string;
  html?: string;
  headers?: Record<string, string>;
  /** `<local@domain>`; the same for every attempt at the same message. */
  messageId: string;
}

/** A field of an outgoing message that could change more than itself. Names the field, never its value. */
export class MailRefused extends Error {
  constructor(readonly field: string) {
    super(`The message's ${field} is not acceptable`);
    this.name = 'MailRefused';
  }
}

const ADDRESS = /^[^\s\p{Cc},;:<>()[\]"\\@]{1,64}@[^\s\p{Cc},;:<>()[\]"\\@]{1,250}$/u;
const MESSAGE_ID = /^<[^\s\p{Cc}<>@]{1,128}@[^\s\p{Cc}<>@]{1,128}>$/u;
const HEADER_NAME = /^[A-Za-z][A-Za-z0-9-]{0,63}$/;
const CONTROL = /[\p{Cc}\u2028\u2029]/u;
/** Set from the other fields alone: a second one would contradict them. */
const RESERVED = new Set(['from', 'to', 'cc', 'bcc', 'sender', 'subject', 'message-id', 'date', 'content-type']);

/** Whether the text is one plain address, with nothing before, after or beside it. */
function isPlainAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text);
}

/** @throws MailRefused naming the first field that is wrong */
export function checkMail(mail: OutgoingMail): void {
  const refuse = (wrong: boolean, field: string) => {
    if (wrong) throw new MailRefused(field);
  };
  refuse(!isPlainAddress(mail.to), 'recipient');
  refuse(!isPlainAddress(mail.from.address), 'sender');
  refuse(CONTROL.test(mail.from.name), 'sender name');
  refuse(CONTROL.test(mail.subject) || mail.subject.length > 250, 'subject');
  refuse(!MESSAGE_ID.test(mail.messageId), 'message id');
  for (const [name, value] of Object.entries(mail.headers ?? {})) {
    refuse(!HEADER_NAME.test(name) || RESERVED.has(name.toLowerCase()), 'header name');
    refuse(CONTROL.test(value), 'header');
  }
}
