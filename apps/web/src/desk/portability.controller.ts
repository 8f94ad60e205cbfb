import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Req, UseFilters, UseGuards } from '@nestjs/common';
import { OpenPackage } from '@habeas/casework/delivery';
import type { Request, RequestView } from '@habeas/casework/requests';
import { AnswerPortability, PortabilityQuestions, TransferDesk } from '@habeas/casework/rights/portability';
import type { AuditActor } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { ProblemFilter } from '../http/problem.filter';
import { DeskCall } from './desk-call';
import { DeskGuard, type StaffCall } from './desk.guard';
import { Needs } from './needs';
import { PackageRoutes } from './package-routes';
import { PortableAnswerDto, TransferDto, TransferOutcomeDto } from './portability.dto';
import { VersionDto } from './request.dto';

const Id = () => Param('id', ParseUUIDPipe);

/** Portability (GDPR Art. 20): its questions, its package, its release. */
@Controller('desk/api/requests/:id/portability')
@UseGuards(DeskGuard)
@UseFilters(ProblemFilter)
export class PortabilityController extends PackageRoutes {
  protected readonly right = 'portability';

  constructor(
    desk: DeskCall,
    protected readonly answers: AnswerPortability,
    private readonly questions: PortabilityQuestions,
    private readonly transfers: TransferDesk,
    packages: OpenPackage,
  ) {
    super(desk, packages);
  }

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

  protected collectAgain(tx: Transaction, request: Request, actor: AuditActor): Promise<void> {
    return this.questions.collectAgain(tx, request, actor);
  }
}
