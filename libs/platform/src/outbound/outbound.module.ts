import { Global, Module } from '@nestjs/common';
import { OutboundPost } from './outbound-post';

/** Calls out of the house. Needs ConfigModule at the root. */
@Global()
@Module({ providers: [OutboundPost], exports: [OutboundPost] })
export class OutboundModule {}
