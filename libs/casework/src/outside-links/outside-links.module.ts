import { Global, Module } from '@nestjs/common';
import { DatabaseModule } from '@habeas/platform/database';
import { LinkCode } from './link-code.entity';
import { LinkCodes } from './link-codes';
import { LinkDoor } from './link-door';
import { LinkMail } from './link-mail';
import { LinkSession } from './link-session.entity';
import { OutsideLink } from './outside-link.entity';
import { OutsideLinkRepository } from './outside-link.repository';
import { OutsideLinks } from './outside-links';
import { SendLinkCodeJob } from './send-link-code.job';

/** Links for people without an account: the owner of a source, a recipient of data. */
@Global()
@Module({
  imports: [DatabaseModule.forFeature([OutsideLink, LinkCode, LinkSession])],
  providers: [OutsideLinkRepository, OutsideLinks, LinkCodes, LinkDoor, LinkMail, SendLinkCodeJob],
  exports: [OutsideLinks, LinkDoor, LinkMail],
})
export class OutsideLinksModule {}
