import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AccessModule } from './access';
import { AutomatedDecisionProcedure } from './automated-decision';
import { ConsentWithdrawalProcedure } from './consent-withdrawal';
import { ErasureProcedure } from './erasure';
import { HandOver } from './hand-over';
import { ObjectionProcedure } from './objection';
import { PlanRightJob } from './plan-right.job';
import { PortabilityProcedure } from './portability';
import { RectificationProcedure } from './rectification';
import { RestrictionProcedure } from './restriction';
import { RightCollectedJob } from './right-collected.job';
import { RightProcedures } from './right-procedures';
import { StepEndedJob } from './step-ended.job';

/** All rights. A ninth is a new folder and a line here. */
@Module({
  imports: [DiscoveryModule, AccessModule],
  providers: [
    RightProcedures,
    HandOver,
    PlanRightJob,
    RightCollectedJob,
    StepEndedJob,
    RectificationProcedure,
    ErasureProcedure,
    RestrictionProcedure,
    PortabilityProcedure,
    ObjectionProcedure,
    ConsentWithdrawalProcedure,
    AutomatedDecisionProcedure,
  ],
  exports: [AccessModule],
})
export class RightsModule {}
