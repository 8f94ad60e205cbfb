import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Req,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import type { RectificationView, RequestView } from '@habeas/casework/requests';
import { NoteCorrections, OfficeRectification } from '@habeas/casework/rights/rectification';
import { ProblemFilter } from '../http/problem.filter';
import { DeskCall } from './desk-call';
import { DeskGuard, type StaffCall } from './desk.guard';
import { Needs } from './needs';
import { FieldCorrectionDto, SheetApprovalDto } from './rectification.dto';
import { RectificationPage } from './rectification-page';
import { VersionDto } from './request.dto';

const Id = () => Param('id', ParseUUIDPipe);

/** Data put right (GDPR Art. 16): what is held, what is noted field by field, and the approval. */
@Controller('desk/api/requests/:id/rectification')
@UseGuards(DeskGuard)
@UseFilters(ProblemFilter)
export class RectificationController {
  constructor(
    private readonly desk: DeskCall,
    private readonly page: RectificationPage,
    private readonly corrections: NoteCorrections,
    private readonly rectification: OfficeRectification,
  ) {}

  @Get()
  @Needs('plan.answer')
  open(@Id() id: string, @Req() call: StaffCall): Promise<RectificationView> {
    return this.page.open(id, call.account);
  }

  @Post('corrections')
  @HttpCode(200)
  @Needs('plan.answer')
  note(@Id() id: string, @Body() body: FieldCorrectionDto, @Req() call: StaffCall): Promise<RequestView> {
    const { version, ...noted } = body;
    return this.desk.change(call, id, version, (tx, request) =>
      this.corrections.note(tx, request, noted, call.account.id),
    );
  }

  @Post('corrections/:correctionId/removal')
  @HttpCode(200)
  @Needs('plan.answer')
  remove(
    @Id() id: string,
    @Param('correctionId', ParseUUIDPipe) correctionId: string,
    @Body() body: VersionDto,
    @Req() call: StaffCall,
  ): Promise<RequestView> {
    return this.desk.change(call, id, body.version, (tx, request) =>
      this.corrections.remove(tx, request, correctionId, call.account.id),
    );
  }

  @Post('approval')
  @HttpCode(200)
  @Needs('plan.approve')
  approve(@Id() id: string, @Body() body: SheetApprovalDto, @Req() call: StaffCall): Promise<RequestView> {
    const { version, sha256 } = body;
    return this.desk.change(call, id, version, (tx, request) =>
      this.rectification.approve(tx, request, sha256, call.account.id),
    );
  }

  @Post('collection')
  @HttpCode(200)
  @Needs('plan.answer')
  collectAgain(@Id() id: string, @Body() body: VersionDto, @Req() call: StaffCall): Promise<RequestView> {
    return this.desk.change(call, id, body.version, (tx, request, actor) =>
      this.rectification.collectAgain(tx, request, actor),
    );
  }
}
