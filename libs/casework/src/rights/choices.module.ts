import { Module } from '@nestjs/common';
import { PlansModule } from './plans.module';
import { AnswerChoices } from './answer-choices';
import { CameBack } from './came-back';
import { ExecuteChoices } from './execute-choices';
import { StopChoices } from './stop-choices';
import { StopProven } from './stop-proven';
import { StopKeysOf } from './stop-keys';

/** What objection and withdrawal of consent stand on. */
@Module({
  imports: [PlansModule],
  providers: [StopChoices, ExecuteChoices, AnswerChoices, CameBack, StopKeysOf, StopProven],
  exports: [StopChoices, StopKeysOf, StopProven],
})
export class ChoicesModule {}
