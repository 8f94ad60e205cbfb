export { CapturedMail, type CapturedMessage, type CapturedMessageBody } from './captured-mail';
export { MailNotSent, MailSender } from './mail-sender';
export { MailModule } from './mail.module';
export { type MailAddress, MailRefused, type OutgoingMail } from './outgoing-mail';
export { type SmtpEnvelope, SmtpListener, type SmtpListenerOptions } from './smtp-listener';
