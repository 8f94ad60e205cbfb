import { Module } from '@nestjs/common';
import { ReceivedTransfersModule } from '@habeas/casework/received-transfers';
import { PortalModule } from '../portal/portal.module';
import { TransfersController } from './transfers.controller';

/** What other controllers call. */
@Module({ imports: [ReceivedTransfersModule, PortalModule], controllers: [TransfersController] })
export class TransfersModule {}
