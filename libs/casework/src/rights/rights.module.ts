import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AccessModule } from './access';
import { AutomatedDecisionModule } from './automated-decision';
import { ConsentWithdrawalProcedure } from './consent-withdrawal';
import { ChoicesModule } from './choices.module';
import { BeginPlans } from './begin-plans';
import { ErasureModule } from './erasure';
import { ExecutePlanJob } from './execute-plan.job';
import { MoveNotedJob } from './deferred/move-noted.job';
import { HandOver } from './hand-over';
import { ObjectionModule } from './objection';
import { PlanRightJob } from './plan-right.job';
import { PlansModule } from './plans.module';
import { PortabilityModule } from './portability';
import { RectificationModule } from './rectification';
import { RestrictionModule } from './restriction';
import { RightCollectedJob } from './right-collected.job';
import { RightProcedures } from './right-procedures';
import { StepEndedJob } from './step-ended.job';

/** All rights. A ninth is a new folder and a line here. */
@Module({
  imports: [
    DiscoveryModule,
    PlansModule,
    ChoicesModule,
    AccessModule,
    RectificationModule,
    AutomatedDecisionModule,
    ErasureModule,
    ObjectionModule,
    PortabilityModule,
    RestrictionModule,
  ],
  providers: [
    RightProcedures,
    HandOver,
    MoveNotedJob,
    PlanRightJob,
    RightCollectedJob,
    BeginPlans,
    ExecutePlanJob,
    StepEndedJob,
    ConsentWithdrawalProcedure,
  ],
  exports: [
    AccessModule,
    ChoicesModule,
    AutomatedDecisionModule,
    RectificationModule,
    ErasureModule,
    ObjectionModule,
    PortabilityModule,
    RestrictionModule,
  ],
})
export class RightsModule {}
