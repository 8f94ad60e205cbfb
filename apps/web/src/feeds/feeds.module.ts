import { Module } from '@nestjs/common';
import { ObjectionFeedModule } from '@habeas/casework/objection-feed';
import { PortalModule } from '../portal/portal.module';
import { ObjectionFeedController } from './objection-feed.controller';

/** What the senders of messages call. */
@Module({ imports: [ObjectionFeedModule, PortalModule], controllers: [ObjectionFeedController] })
export class FeedsModule {}
