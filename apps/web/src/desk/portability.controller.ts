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
import { AnswerPortability, PortabilityQuestions, TransferDesk } from '@habeas/casework/rights/portability';
import { ProblemFilter } from '../http/problem.filter';
import { DeskCall } from './desk-call';
import { DeskGuard, type StaffCall } from './desk.guard';
import { Needs } from './needs';
import { PortableAnswerDto, TransferDto, TransferOutcomeDto } from './portability.dto';
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
    private readonly transfers: TransferDesk,
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

  /** Where the person wants the file to go, as their letter or their call said; or to them alone. */
  @Post('transfer')
  @HttpCode(200)
  @Needs('package.approve')
  chooseTransfer(@Id() id: string, @Body() body: TransferDto, @Req() call: StaffCall): Promise<RequestView> {
    const { version, recipient, organisation, words } = body;
    const isWished = recipient !== null || organisation !== null;
    const wish = isWished
      ? { recipient, organisation: recipient === null ? organisation : null, consent: words }
      : null;
    return this.desk.change(
      call,
      id,
      version,
      (tx, request, actor) => this.transfers.choose(tx, request, wish, actor),
      { about: 'transfer', text: words },
    );
  }

  @Post('transfer/retry')
  @HttpCode(200)
  @Needs('package.approve')
  retryTransfer(@Id() id: string, @Body() { version }: VersionDto, @Req() call: StaffCall): Promise<RequestView> {
    return this.desk.change(call, id, version, (tx, request) => this.transfers.retry(tx, request));
  }

  /** What a colleague did by hand for an organisation that no machine reaches; the person is told. */
  @Post('transfer/outcome')
  @HttpCode(200)
  @Needs('package.approve')
  recordTransfer(@Id() id: string, @Body() body: TransferOutcomeDto, @Req() call: StaffCall): Promise<RequestView> {
    const { version, outcome, why } = body;
    return this.desk.change(call, id, version, (tx, request, actor) =>
      this.transfers.record(tx, request, outcome, why, actor),
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
