import { Module } from '@nestjs/common';
import { DatabaseModule } from '@habeas/platform/database';
import { PlansModule } from './plans.module';
import { AnswerChoices } from './answer-choices';
import { CameBack } from './came-back';
import { ApplyDeferred } from './deferred/apply-deferred';
import { ConfirmDeferred } from './deferred/confirm-deferred';
import { DeferStops } from './deferred/defer-stops';
import { DeferredStop } from './deferred/deferred-stop.entity';
import { DeferredStopRepository } from './deferred/deferred-stop.repository';
import { FollowMoveJob } from './deferred/follow-move.job';
import { FollowMoves } from './deferred/follow-moves';
import { ExecuteChoices } from './execute-choices';
import { StopChoices } from './stop-choices';
import { StopProven } from './stop-proven';
import { StopKeysOf } from './stop-keys';

/** What objection and withdrawal of consent stand on. */
@Module({
  imports: [DatabaseModule.forFeature([DeferredStop]), PlansModule],
  providers: [
    ...[StopChoices, ExecuteChoices, AnswerChoices, CameBack, StopKeysOf, StopProven],
    ...[DeferredStopRepository, DeferStops, ApplyDeferred, ConfirmDeferred, FollowMoves, FollowMoveJob],
  ],
  exports: [StopChoices, StopKeysOf, StopProven, DeferStops, DeferredStopRepository],
})
export class ChoicesModule {}
