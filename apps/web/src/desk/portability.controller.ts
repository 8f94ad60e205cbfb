import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Req,
  Res,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import type { Response } from 'express';
import { OpenPackage } from '@habeas/casework/delivery';
import { NotFound, type RequestView } from '@habeas/casework/requests';
import { AnswerPortability, PortabilityQuestions } from '@habeas/casework/rights/portability';
import { ProblemFilter } from '../http/problem.filter';
import { DeskCall } from './desk-call';
import { DeskGuard, type StaffCall } from './desk.guard';
import { Needs } from './needs';
import { PortableAnswerDto } from './portability.dto';
import { sendEntry } from './send-entry';
import { ApprovalDto, ReasonDto, VersionDto } from './request.dto';

const Id = () => Param('id', ParseUUIDPipe);

/** Portability (GDPR Art. 20): its questions, its package, its release. */
@Controller('desk/api/requests/:id/portability')
@UseGuards(DeskGuard)
@UseFilters(ProblemFilter)
export class PortabilityController {
  constructor(
    private readonly desk: DeskCall,
    private readonly answers: AnswerPortability,
    private readonly questions: PortabilityQuestions,
    private readonly packages: OpenPackage,
  ) {}

  @Post('answers')
  @HttpCode(200)
  @Needs('plan.answer')
  answer(@Id() id: string, @Body() body: PortableAnswerDto, @Req() call: StaffCall): Promise<RequestView> {
    const { version, decisionId, outcome, note } = body;
    return this.desk.change(
      call,
      id,
      version,
      (tx, request) => this.questions.answer(tx, request, { decisionId, outcome }, call.account.id),
      { about: 'portability-answer', text: note },
    );
  }

  @Post('package/approval')
  @HttpCode(200)
  @Needs('package.approve')
  approve(@Id() id: string, @Body() body: ApprovalDto, @Req() call: StaffCall): Promise<RequestView> {
    const { version, manifestSha256 } = body;
    return this.desk.change(call, id, version, (tx, request) =>
      this.answers.approve(tx, request, manifestSha256, call.account.id),
    );
  }

  @Post('package/revocation')
  @HttpCode(200)
  @Needs('package.revoke')
  revoke(@Id() id: string, @Body() body: ReasonDto, @Req() call: StaffCall): Promise<RequestView> {
    const { version, reason } = body;
    return this.desk.change(
      call,
      id,
      version,
      (tx, request) => this.answers.revoke(tx, request, reason, call.account.id),
      { about: 'revocation', text: reason },
    );
  }

  @Post('package/composition')
  @HttpCode(200)
  @Needs('source-task.retry')
  composeAgain(@Id() id: string, @Body() body: VersionDto, @Req() call: StaffCall): Promise<RequestView> {
    return this.desk.change(call, id, body.version, (tx, request, actor) =>
      this.questions.collectAgain(tx, request, actor),
    );
  }

  /** One entry of the package, the very bytes that the person will get, in a sandbox. */
  @Get('package/entries/*path')
  @Needs('package.preview')
  async entry(
    @Id() id: string,
    @Param('path') path: string | string[],
    @Req() call: StaffCall,
    @Res() response: Response,
  ): Promise<void> {
    const name = Array.isArray(path) ? path.join('/') : path;
    const preview = await this.packages.preview(id, name, call.account.id, 'portability');
    if (!preview) throw new NotFound('entry');
    sendEntry(response, preview.entry.mediaType, preview.content);
  }
}
