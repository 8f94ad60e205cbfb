import { Module } from '@nestjs/common';
import { ChoicesModule } from '../choices.module';
import { PlansModule } from '../plans.module';
import { AnswerWeighing } from './answer-weighing';
import { AskReasons } from './ask-reasons';
import { EraseAnew } from './erase-anew';
import { ExecuteWeighing } from './execute-weighing';
import { NameObjection } from './name-objection';
import { ObjectionProcedure } from './objection.procedure';
import { ObjectionRepository } from './objection.repository';
import { OrderObjectionLifts } from './order-objection-lifts';
import { RestrictObjected } from './restrict-objected';
import { StopUpheld } from './stop-upheld';
import { WeighObjection } from './weigh-objection';
import { WeighingBases } from './weighing-bases';
import { WeighingFiles } from './weighing-files';
import { WeighingSheets } from './weighing-sheets';

@Module({
  imports: [PlansModule, ChoicesModule],
  providers: [
    ObjectionProcedure,
    ObjectionRepository,
    WeighingBases,
    WeighingFiles,
    WeighingSheets,
    WeighObjection,
    NameObjection,
    AskReasons,
    RestrictObjected,
    StopUpheld,
    ExecuteWeighing,
    EraseAnew,
    AnswerWeighing,
    OrderObjectionLifts,
  ],
  exports: [ChoicesModule, WeighingSheets, WeighObjection, NameObjection, OrderObjectionLifts],
})
export class ObjectionModule {}
