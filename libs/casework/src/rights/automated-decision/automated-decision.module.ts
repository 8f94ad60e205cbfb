import { Module } from '@nestjs/common';
import { DatabaseModule } from '@habeas/platform/database';
import { PlansModule } from '../plans.module';
import { AnswerReview } from './answer-review';
import { AutomatedDecisionProcedure } from './automated-decision.procedure';
import { DecisionReview } from './decision-review.entity';
import { DecisionReviewRepository } from './decision-review.repository';
import { ReviewDecision } from './review-decision';

@Module({
  imports: [DatabaseModule.forFeature([DecisionReview]), PlansModule],
  providers: [AutomatedDecisionProcedure, DecisionReviewRepository, ReviewDecision, AnswerReview],
  exports: [ReviewDecision, DecisionReviewRepository],
})
export class AutomatedDecisionModule {}
