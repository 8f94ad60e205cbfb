import { Module } from '@nestjs/common';
import { DeadlinesModule } from '@habeas/casework/deadlines';
import { MattersModule } from '@habeas/casework/matters';
import { ObjectionFeedModule } from '@habeas/casework/objection-feed';
import { RightsModule } from '@habeas/casework/rights';
import { AccountsController } from './accounts.controller';
import { AnswerController } from './answer.controller';
import { ClockController } from './clock.controller';
import { DeskCall } from './desk-call';
import { EffectsController } from './effects.controller';
import { LetterPdfController } from './letter-pdf.controller';
import { ListTrace } from './list-trace';
import { LetterPreviews } from './letter-previews';
import { LettersController } from './letters.controller';
import { MandatePage } from './mandate-page';
import { MandatesController } from './mandates.controller';
import { HoldsController } from './holds.controller';
import { IdentityPage } from './identity-page';
import { MattersController } from './matters.controller';
import { MattersPage } from './matters-page';
import { OthersController } from './others.controller';
import { OthersPage } from './others-page';
import { PlanController } from './plan.controller';
import { PlanPage } from './plan-page';
import { PlanSteps } from './plan-steps';
import { MovePage } from './move-page';
import { OutsideController } from './outside.controller';
import { PostController } from './post.controller';
import { QueueController } from './queue.controller';
import { QueueItems } from './queue-items';
import { EntriesController } from './entries.controller';
import { JoinsController } from './joins.controller';
import { CorrectionViews } from './correction-views';
import { RectificationController } from './rectification.controller';
import { RectificationPage } from './rectification-page';
import { RelatedRequests } from './related-requests';
import { RequestController } from './request.controller';
import { RequestPage } from './request-page';
import { ObjectionController } from './objection.controller';
import { PortabilityController } from './portability.controller';
import { PortabilityPage } from './portability-page';
import { ReviewController } from './review.controller';
import { ReviewPage } from './review-page';
import { RestrictionController } from './restriction.controller';
import { RestrictionPage } from './restriction-page';
import { ReceivedController } from './received.controller';
import { StopsPage } from './stops-page';
import { WeighingPage } from './weighing-page';
import { ReportsController } from './reports.controller';
import { SessionController } from './session.controller';
import { SettingsController } from './settings.controller';
import { TimelineController } from './timeline.controller';
import { Throttle } from '../portal/throttle';
import { UnknownCallController } from './unknown-call.controller';

/** The desk's API. */
@Module({
  imports: [RightsModule, DeadlinesModule, MattersModule, ObjectionFeedModule],
  controllers: [
    SessionController,
    AccountsController,
    QueueController,
    EntriesController,
    PostController,
    RequestController,
    TimelineController,
    JoinsController,
    ClockController,
    AnswerController,
    MandatesController,
    HoldsController,
    MattersController,
    OthersController,
    PlanController,
    PortabilityController,
    ReviewController,
    ObjectionController,
    RestrictionController,
    RectificationController,
    EffectsController,
    SettingsController,
    ReceivedController,
    ReportsController,
    LettersController,
    LetterPdfController,
    OutsideController,
    UnknownCallController,
  ],
  providers: [
    Throttle,
    QueueItems,
    RelatedRequests,
    RequestPage,
    MovePage,
    PlanPage,
    OthersPage,
    MandatePage,
    IdentityPage,
    MattersPage,
    PlanSteps,
    PortabilityPage,
    ReviewPage,
    StopsPage,
    WeighingPage,
    RestrictionPage,
    RectificationPage,
    CorrectionViews,
    DeskCall,
    LetterPreviews,
    ListTrace,
  ],
})
export class DeskModule {}
