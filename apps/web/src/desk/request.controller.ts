import {
  BadRequestException,
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Req,
  Res,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import type { Response } from 'express';
import { Audit } from '@habeas/casework/audit';
import { CorrectReading, StaffIdentity } from '@habeas/casework/identity';
import { NotFound, OfficeWork, type Receipt, RequestsRepository, type RequestView } from '@habeas/casework/requests';
import { CONTROLLER_PACK, type ControllerPack } from '@habeas/casework/register';
import { Accounts } from '@habeas/casework/staff';
import { Transactions } from '@habeas/platform/database';
import { FileStore } from '@habeas/platform/storage';
import { ProblemFilter } from '../http/problem.filter';
import { DeskCall } from './desk-call';
import { DeskGuard, type StaffCall } from './desk.guard';
import { Needs } from './needs';
import {
  AssignmentDto,
  ChoiceDto,
  CorrectionDto,
  OutcomeDto,
  ReasonDto,
  VerificationDto,
  VersionDto,
  WithdrawalDto,
} from './request.dto';
import { RequestPage } from './request-page';

const Id = () => Param('id', ParseUUIDPipe);

/** One request: what it is, who asks, and its end. */
@Controller('desk/api/requests/:id')
@UseGuards(DeskGuard)
@UseFilters(ProblemFilter)
export class RequestController {
  constructor(
    private readonly desk: DeskCall,
    private readonly page: RequestPage,
    private readonly office: OfficeWork,
    private readonly correctReading: CorrectReading,
    private readonly identity: StaffIdentity,
    private readonly requests: RequestsRepository,
    private readonly transactions: Transactions,
    private readonly files: FileStore,
    private readonly audit: Audit,
    private readonly accounts: Accounts,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  @Get()
  @Needs('request.read')
  open(@Id() id: string, @Req() call: StaffCall): Promise<RequestView> {
    return this.page.open(id, call.account);
  }

  /** Changes whenever the page would show something else; says nothing itself, so asking for it is no sensitive read. */
  @Get('pulse')
  @Needs('request.read')
  async pulse(@Id() id: string): Promise<{ pulse: string }> {
    return { pulse: await this.transactions.run((tx) => this.requests.pulse(tx, id)) };
  }

  /** The untouched bytes, always as an attachment: nothing of a stranger's message is shown in our own page. */
  @Get('receipt/raw')
  @Needs('request.read')
  async raw(@Id() id: string, @Req() call: StaffCall, @Res() response: Response): Promise<void> {
    const [receipt] = await this.transactions.run((tx) => this.requests.receipts(tx, id));
    if (!receipt) throw new NotFound('receipt');
    const actor = { kind: 'staff', id: call.account.id } as const;
    await this.audit.appendBeforeRead({ event: 'message.viewed', actor, requestId: id });
    const content = await this.files.open(receipt.rawFileId);
    const { name, mediaType } = rawKindOf(receipt);
    response.setHeader('Content-Type', mediaType);
    response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    content.on('error', () => response.destroy()).pipe(response);
  }

  /** A file that came with the portal's form: like the untouched bytes always an attachment, never shown in our own page. */
  @Get('receipt/attachments/:file')
  @Needs('request.read')
  async attachment(
    @Id() id: string,
    @Param('file', ParseUUIDPipe) file: string,
    @Req() call: StaffCall,
    @Res() response: Response,
  ): Promise<void> {
    const receipts = await this.transactions.run((tx) => this.requests.receipts(tx, id));
    const found = receipts.flatMap(({ attachments }) => attachments).find(({ fileId }) => fileId === file);
    if (!found) throw new NotFound('receipt');
    const actor = { kind: 'staff', id: call.account.id } as const;
    await this.audit.appendBeforeRead({ event: 'message.viewed', actor, requestId: id });
    const content = await this.files.open(file);
    response.attachment(found.name);
    response.setHeader('Content-Type', found.mediaType);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    content.on('error', () => response.destroy()).pipe(response);
  }

  @Post('assignment')
  @HttpCode(200)
  @Needs('request.assign')
  assign(@Id() id: string, @Body() body: AssignmentDto, @Req() call: StaffCall): Promise<RequestView> {
    const { version, accountId } = body;
    return this.desk.change(call, id, version, async (tx, request, actor) => {
      if (accountId && !(await this.accounts.find(tx, accountId))?.active) throw new NotFound('account');
      await this.office.assign(tx, request, accountId ?? null, actor);
    });
  }

  @Post('corrections')
  @HttpCode(200)
  @Needs('request.correct')
  correct(@Id() id: string, @Body() body: CorrectionDto, @Req() call: StaffCall): Promise<RequestView> {
    const { brand } = body;
    if (brand !== undefined && !this.pack.brands.some(({ key }) => key === brand))
      throw new BadRequestException(['brand must be one of the controller pack']);
    return this.desk.change(
      call,
      id,
      body.version,
      (tx, request) => this.correctReading.correct(tx, request, body, call.account.id),
      { about: 'correction', text: body.reason },
    );
  }

  @Post('not-a-request')
  @HttpCode(200)
  @Needs('request.correct')
  notARequest(@Id() id: string, @Body() body: ReasonDto, @Req() call: StaffCall): Promise<RequestView> {
    return this.desk.change(
      call,
      id,
      body.version,
      (tx, request, actor) => this.office.markNotARequest(tx, request, actor),
      { about: 'not-a-request', text: body.reason },
    );
  }

  @Post('attention')
  @HttpCode(200)
  @Needs('request.correct')
  attend(@Id() id: string, @Body() body: VersionDto, @Req() call: StaffCall): Promise<RequestView> {
    return this.desk.change(call, id, body.version, (tx, request, actor) => this.office.attend(tx, request, actor));
  }

  @Post('outcomes')
  @HttpCode(200)
  @Needs('request.close')
  recordOutcome(@Id() id: string, @Body() body: OutcomeDto, @Req() call: StaffCall): Promise<RequestView> {
    const { version, right, outcome, reason } = body;
    return this.desk.change(
      call,
      id,
      version,
      (tx, request, actor) => this.office.recordOutcome(tx, request, right, outcome, actor),
      { about: 'outcome', text: reason },
    );
  }

  @Post('identity/choice')
  @HttpCode(200)
  @Needs('identity.decide')
  choose(@Id() id: string, @Body() body: ChoiceDto, @Req() call: StaffCall): Promise<RequestView> {
    const { version, candidateId, reason } = body;
    return this.desk.change(
      call,
      id,
      version,
      (tx, request, actor) => this.identity.choose(tx, request, candidateId, actor),
      { about: 'identity-choice', text: reason },
    );
  }

  @Post('identity/verification')
  @HttpCode(200)
  @Needs('identity.decide')
  verify(@Id() id: string, @Body() body: VerificationDto, @Req() call: StaffCall): Promise<RequestView> {
    const { version, identifierId, method, note } = body;
    return this.desk.change(
      call,
      id,
      version,
      (tx, request, actor) => this.identity.verifyByOtherMeans(tx, request, identifierId, method, actor),
      { about: 'identity-verification', text: note },
    );
  }

  @Post('withdrawal')
  @HttpCode(200)
  @Needs('request.close')
  withdraw(@Id() id: string, @Body() body: WithdrawalDto, @Req() call: StaffCall): Promise<RequestView> {
    return this.desk.change(call, id, body.version, (tx, request, actor) => this.office.withdraw(tx, request, actor), {
      about: 'withdrawal',
      text: body.words,
    });
  }

  @Post('closure')
  @HttpCode(200)
  @Needs('request.close')
  close(@Id() id: string, @Body() body: VersionDto, @Req() call: StaffCall): Promise<RequestView> {
    return this.desk.change(call, id, body.version, (tx, request, actor) => this.office.close(tx, request, actor));
  }

  @Post('reopening')
  @HttpCode(200)
  @Needs('request.close')
  reopen(@Id() id: string, @Body() body: ReasonDto, @Req() call: StaffCall): Promise<RequestView> {
    return this.desk.change(call, id, body.version, (tx, request, actor) => this.office.reopen(tx, request, actor), {
      about: 'reopening',
      text: body.reason,
    });
  }
}

/** Mail as it was delivered, the scan of a letter on paper, or what was filled in. */
function rawKindOf({ channel, attachments }: Receipt): { name: string; mediaType: string } {
  if (channel === 'mail') return { name: 'message.eml', mediaType: 'message/rfc822' };
  const [scan] = channel === 'form' ? [] : attachments;
  return scan ?? { name: 'form.json', mediaType: 'application/json' };
}
