import { Module } from '@nestjs/common';
import { PlansModule } from '../plans.module';
import { AnswerRectification } from './answer-rectification';
import { ContestRepository } from './contest.repository';
import { CorrectionSheets } from './correction-sheets';
import { ExecuteRectification } from './execute-rectification';
import { HeldFields } from './held-fields';
import { NoteCorrections } from './note-corrections';
import { OfficeRectification } from './office-rectification';
import { OrderContestLifts } from './order-contest-lifts';
import { RectificationBases } from './rectification-bases';
import { RectificationProcedure } from './rectification.procedure';
import { RestrictContested } from './restrict-contested';
import { SheetFiles } from './sheet-files';

@Module({
  imports: [PlansModule],
  providers: [
    RectificationProcedure,
    RectificationBases,
    HeldFields,
    SheetFiles,
    CorrectionSheets,
    NoteCorrections,
    RestrictContested,
    OfficeRectification,
    ExecuteRectification,
    AnswerRectification,
    ContestRepository,
    OrderContestLifts,
  ],
  exports: [CorrectionSheets, HeldFields, NoteCorrections, OfficeRectification, RectificationBases, OrderContestLifts],
})
export class RectificationModule {}
