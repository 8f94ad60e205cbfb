import { Global, Module } from '@nestjs/common';
import { Outbound } from './outbound';

/** Calls out of the house. Needs ConfigModule at the root. */
@Global()
@Module({ providers: [Outbound], exports: [Outbound] })
export class OutboundModule {}
