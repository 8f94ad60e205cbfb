export { DeleteReceived } from './delete-received';
export { type AnnouncedTransfer, ReceiveTransfer, TransferRefused } from './receive-transfer';
export { ReceivedDesk } from './received-desk';
export * from './received-transfer-view';
export { ReceivedTransfersModule } from './received-transfers.module';
