export { AutomatedDecisionModule } from './automated-decision.module';
export { REVIEW_OUTCOMES, type ReviewOutcome } from './decision-review.entity';
export { DecisionReviewRepository } from './decision-review.repository';
export { type DecisionChange, ReviewDecision, type ReviewFound } from './review-decision';
