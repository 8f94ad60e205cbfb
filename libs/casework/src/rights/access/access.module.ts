import { Module } from '@nestjs/common';
import { DatabaseModule } from '@habeas/platform/database';
import { PlansModule } from '../plans.module';
import { AccessPackage } from './access-package';
import { AccessProcedure } from './access.procedure';
import { AnswerAccess } from './answer-access';
import { OthersReview } from './others-review.entity';
import { OthersReviewRepository } from './others-review.repository';
import { OthersValues } from './others-values';
import { ReviewOthers } from './review-others';

@Module({
  imports: [DatabaseModule.forFeature([OthersReview]), PlansModule],
  providers: [AccessProcedure, AccessPackage, AnswerAccess, ReviewOthers, OthersReviewRepository, OthersValues],
  exports: [AccessProcedure, AnswerAccess, ReviewOthers, OthersValues],
})
export class AccessModule {}
