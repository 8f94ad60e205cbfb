import { Global, Module } from '@nestjs/common';
import { CapturedMail } from './captured-mail';
import { MailSender } from './mail-sender';

/** Sending mail, and reading what was captured. Needs ConfigModule and DatabaseModule at the root. */
@Global()
@Module({ providers: [CapturedMail, MailSender], exports: [CapturedMail, MailSender] })
export class MailModule {}
