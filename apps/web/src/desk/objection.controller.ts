import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Req, UseFilters, UseGuards } from '@nestjs/common';
import type { RequestView } from '@habeas/casework/requests';
import { NameObjection, WeighObjection } from '@habeas/casework/rights/objection';
import { ProblemFilter } from '../http/problem.filter';
import { DeskCall } from './desk-call';
import { DeskGuard, type StaffCall } from './desk.guard';
import { Needs } from './needs';
import { NamedStopsDto, WeighingApprovalDto, WeighingDto, WeighingReturnDto } from './objection.dto';

const Id = () => Param('id', ParseUUIDPipe);

/** What is to stop, where the message did not say it, and the weighing of an objection (GDPR Art. 21(1)). */
@Controller('desk/api/requests/:id/objection')
@UseGuards(DeskGuard)
@UseFilters(ProblemFilter)
export class ObjectionController {
  constructor(
    private readonly desk: DeskCall,
    private readonly names: NameObjection,
    private readonly weighing: WeighObjection,
  ) {}

  @Post('uses')
  @HttpCode(200)
  @Needs('request.correct')
  name(@Id() id: string, @Body() body: NamedStopsDto, @Req() call: StaffCall): Promise<RequestView> {
    const { version, ...named } = body;
    return this.desk.change(call, id, version, (tx, request, actor) => this.names.name(tx, request, named, actor));
  }

  @Post('weighings')
  @HttpCode(200)
  @Needs('plan.answer')
  weigh(@Id() id: string, @Body() body: WeighingDto, @Req() call: StaffCall): Promise<RequestView> {
    const { version, ...form } = body;
    return this.desk.change(call, id, version, (tx, request) =>
      this.weighing.weigh(tx, request, form, call.account.id),
    );
  }

  @Post('approval')
  @HttpCode(200)
  @Needs('objection.decide')
  approve(@Id() id: string, @Body() body: WeighingApprovalDto, @Req() call: StaffCall): Promise<RequestView> {
    const { version, sha256 } = body;
    return this.desk.change(call, id, version, (tx, request) =>
      this.weighing.approve(tx, request, sha256, call.account.id),
    );
  }

  @Post('return')
  @HttpCode(200)
  @Needs('objection.decide')
  sendBack(@Id() id: string, @Body() body: WeighingReturnDto, @Req() call: StaffCall): Promise<RequestView> {
    const { version, ...looked } = body;
    return this.desk.change(call, id, version, (tx, request) =>
      this.weighing.sendBack(tx, request, looked, call.account.id),
    );
  }
}
