export { parseMail } from './parse-mail';
export { DEFAULT_MAIL_LIMITS } from './parsed-mail';
export type {
  AttachedMessage,
  MailAddress,
  MailAttachment,
  MailHead,
  MailHeaders,
  MailLimits,
  ParsedMail,
  UnreadableMail,
  UnreadableReason,
} from './parsed-mail';
