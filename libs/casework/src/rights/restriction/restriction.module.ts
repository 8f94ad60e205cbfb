import { Module } from '@nestjs/common';
import { PlansModule } from '../plans.module';
import { AnswerRestriction } from './answer-restriction';
import { KeepRestriction } from './keep-restriction';
import { LiftRestriction } from './lift-restriction';
import { LiftingRepository } from './lifting.repository';
import { Liftings } from './liftings';
import { OrderLifts } from './order-lifts';
import { RestrictData } from './restrict-data';
import { RestrictionBases } from './restriction-bases';
import { RestrictionProcedure } from './restriction.procedure';
import { TellRecipients } from './tell-recipients';

@Module({
  imports: [PlansModule],
  providers: [
    RestrictionProcedure,
    RestrictionBases,
    RestrictData,
    AnswerRestriction,
    TellRecipients,
    LiftRestriction,
    KeepRestriction,
    Liftings,
    LiftingRepository,
    OrderLifts,
  ],
  exports: [RestrictData, LiftRestriction, KeepRestriction, Liftings],
})
export class RestrictionModule {}
