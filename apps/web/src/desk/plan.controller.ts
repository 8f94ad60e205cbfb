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
import { Audit } from '@habeas/casework/audit';
import { NotFound, type RequestView } from '@habeas/casework/requests';
import { AnswerQuestion, ErasureProofRepository, OfficeErasure } from '@habeas/casework/rights/erasure';
import { Transactions } from '@habeas/platform/database';
import { ProblemFilter } from '../http/problem.filter';
import { DeskCall } from './desk-call';
import { DeskGuard, type StaffCall } from './desk.guard';
import { Needs } from './needs';
import { PlanAnswerDto, PlanApprovalDto, UnderWayDto } from './plan.dto';
import { ReasonDto, VersionDto } from './request.dto';

const Id = () => Param('id', ParseUUIDPipe);

/** The plan of an erasure: its questions, its approvals, its stop, its steps, its proof. */
@Controller('desk/api/requests/:id')
@UseGuards(DeskGuard)
@UseFilters(ProblemFilter)
export class PlanController {
  constructor(
    private readonly desk: DeskCall,
    private readonly erasure: OfficeErasure,
    private readonly questions: AnswerQuestion,
    private readonly proofs: ErasureProofRepository,
    private readonly audit: Audit,
    private readonly transactions: Transactions,
  ) {}

  @Post('plan/answers')
  @HttpCode(200)
  @Needs('plan.answer')
  answer(@Id() id: string, @Body() body: PlanAnswerDto, @Req() call: StaffCall): Promise<RequestView> {
    const { version, decisionId, scope, outcome, ground, until, note } = body;
    const given = { decisionId, scope, outcome, ground: ground ?? null, until: until ?? null, note };
    return this.desk.change(
      call,
      id,
      version,
      (tx, request) => this.questions.answer(tx, request, given, call.account.id),
      { about: 'plan-answer', text: note },
    );
  }

  @Post('plan/approval')
  @HttpCode(200)
  @Needs('plan.approve')
  approve(@Id() id: string, @Body() body: PlanApprovalDto, @Req() call: StaffCall): Promise<RequestView> {
    const { version, sha256 } = body;
    return this.desk.change(call, id, version, (tx, request) =>
      this.erasure.approve(tx, request, sha256, call.account.id),
    );
  }

  @Post('plan/stop')
  @HttpCode(200)
  @Needs('plan.approve')
  stop(@Id() id: string, @Body() body: ReasonDto, @Req() call: StaffCall): Promise<RequestView> {
    const { version, reason } = body;
    return this.desk.change(call, id, version, (tx, request, actor) => this.erasure.stop(tx, request, actor), {
      about: 'plan-stop',
      text: reason,
    });
  }

  @Post('plan/collection')
  @HttpCode(200)
  @Needs('plan.answer')
  collectAgain(@Id() id: string, @Body() body: VersionDto, @Req() call: StaffCall): Promise<RequestView> {
    return this.desk.change(call, id, body.version, (tx, request, actor) =>
      this.erasure.collectAgain(tx, request, actor),
    );
  }

  @Post('plan/interim-answer')
  @HttpCode(200)
  @Needs('plan.approve')
  tellUnderWay(@Id() id: string, @Body() body: UnderWayDto, @Req() call: StaffCall): Promise<RequestView> {
    const { version, doneBy, why } = body;
    return this.desk.change(call, id, version, (tx, request, actor) =>
      this.erasure.tellUnderWay(tx, request, { doneBy, why }, actor),
    );
  }

  @Post('steps/:stepId/retry')
  @HttpCode(200)
  @Needs('source-task.retry')
  retryStep(
    @Id() id: string,
    @Param('stepId', ParseUUIDPipe) stepId: string,
    @Body() body: VersionDto,
    @Req() call: StaffCall,
  ): Promise<RequestView> {
    return this.desk.change(call, id, body.version, (tx, request, actor) =>
      this.erasure.retryStep(tx, request, stepId, actor),
    );
  }

  /** The proof as it was sealed, byte for byte: its SHA-256 stands in the audit. */
  @Get('plan/proof')
  @Needs('proof.read')
  async proof(@Id() id: string, @Req() call: StaffCall, @Res() response: Response): Promise<void> {
    const proof = await this.transactions.run((tx) => this.proofs.latest(tx, id));
    if (!proof) throw new NotFound('proof');
    const actor = { kind: 'staff', id: call.account.id } as const;
    const details = { sha256: proof.sha256 };
    await this.audit.appendBeforeRead({ event: 'proof.read', actor, requestId: id, details });
    response.setHeader('Content-Type', 'application/json');
    response.setHeader('Content-Disposition', 'attachment; filename="proof.json"');
    response.send(proof.content);
  }
}
