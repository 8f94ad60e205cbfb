import { Global, Module } from '@nestjs/common';
import { DatabaseModule } from '@habeas/platform/database';
import { ChaseNotices } from './chase-notices';
import { NoticeContent } from './notice-content';
import { NoticeDesk } from './notice-desk';
import { Notice } from './notice.entity';
import { NoticeRepository } from './notice.repository';
import { Notices } from './notices';
import { OutsideNotice } from './outside-notice';
import { PostNoticeJob } from './post-notice.job';
import { RecipientKeys } from './recipient-keys';
import { SendNoticeMailJob } from './send-notice-mail.job';

const FACE = [Notices, NoticeDesk, OutsideNotice, ChaseNotices, RecipientKeys];

/** Recipients and other controllers are told what became of the data that they have. */
@Global()
@Module({
  imports: [DatabaseModule.forFeature([Notice])],
  providers: [...FACE, NoticeRepository, NoticeContent, SendNoticeMailJob, PostNoticeJob],
  exports: FACE,
})
export class NoticesModule {}
