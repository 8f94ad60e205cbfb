import { Global, Module } from '@nestjs/common';
import { DatabaseModule } from '@habeas/platform/database';
import { DeleteReceived } from './delete-received';
import { ReceiveTransfer } from './receive-transfer';
import { ReceivedDesk } from './received-desk';
import { ReceivedTransfer } from './received-transfer.entity';
import { ReceivedTransferRepository } from './received-transfer.repository';

const FACE = [ReceiveTransfer, ReceivedDesk, DeleteReceived];

/** Files that other controllers send us for a person. */
@Global()
@Module({
  imports: [DatabaseModule.forFeature([ReceivedTransfer])],
  providers: [...FACE, ReceivedTransferRepository],
  exports: FACE,
})
export class ReceivedTransfersModule {}
