export { NameObjection, type NamedStops } from './name-objection';
export { ObjectionModule } from './objection.module';
export { OrderObjectionLifts } from './order-objection-lifts';
export { StopKeysOf } from '../stop-keys';
export { weighedUse } from '../weighed-use';
export { WeighObjection } from './weigh-objection';
export {
  OVERRIDING_GROUNDS,
  sendBackRefusal,
  type Weighing,
  WEIGHING_OUTCOMES,
  type WeighingForm,
  weighingRefusal,
  type WeighingSheet,
} from './weighing';
export { WeighingSheets } from './weighing-sheets';
