export { RESTRICTION_CASES, type RestrictionCase } from './decide-restriction';
export { KeepRestriction } from './keep-restriction';
export { LiftRestriction } from './lift-restriction';
export { LiftingRepository } from './lifting.repository';
export { Liftings } from './liftings';
export { OrderLifts } from './order-lifts';
export { RestrictData } from './restrict-data';
export { caseOf } from './restriction-letter';
export { RestrictionModule } from './restriction.module';
