import { Controller, Get, Header, NotFoundException, Param, ParseUUIDPipe } from '@nestjs/common';
import { CapturedMail } from '@habeas/platform/mail';
import { MAILBOX_CSS, mailboxList, mailboxMessage } from './mailbox-page';

/** Mail that was captured instead of sent. Exists only where mail is captured: never in production. */
@Controller('dev')
export class MailboxController {
  constructor(private readonly captured: CapturedMail) {}

  @Get('mailbox.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  style(): string {
    return MAILBOX_CSS;
  }

  @Get('mailbox')
  @Header('Cache-Control', 'no-store')
  async list(): Promise<string> {
    return mailboxList(await this.captured.list({ limit: 200 }));
  }

  @Get('mailbox/:id')
  @Header('Cache-Control', 'no-store')
  async read(@Param('id', ParseUUIDPipe) id: string): Promise<string> {
    const message = await this.captured.read(id);
    if (!message) throw new NotFoundException();
    return mailboxMessage(message);
  }

  /** The HTML part alone, for the frame of its page; no script, no remote image. */
  @Get('mailbox/:id/html')
  @Header('Cache-Control', 'no-store')
  @Header(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'self'",
  )
  @Header('X-Frame-Options', 'SAMEORIGIN')
  async html(@Param('id', ParseUUIDPipe) id: string): Promise<string> {
    const message = await this.captured.read(id);
    if (!message?.html) throw new NotFoundException();
    return message.html;
  }
}
