export { Outbound, type OutboundAnswer, OutboundFailed } from './outbound';
export { OutboundModule } from './outbound.module';
