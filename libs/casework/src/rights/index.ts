export { type DeferredStop } from './deferred/deferred-stop.entity';
export { DeferredStopRepository } from './deferred/deferred-stop.repository';
export { FollowMoves } from './deferred/follow-moves';
export { type ChosenStop, suppressionOrders } from './suppression-orders';
export { RightsModule } from './rights.module';
