export { OutboundFailed, OutboundPost } from './outbound-post';
export { OutboundModule } from './outbound.module';
