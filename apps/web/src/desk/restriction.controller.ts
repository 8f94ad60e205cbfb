import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Req, UseFilters, UseGuards } from '@nestjs/common';
import type { RequestView } from '@habeas/casework/requests';
import { KeepRestriction, LiftRestriction, RestrictData } from '@habeas/casework/rights/restriction';
import { ProblemFilter } from '../http/problem.filter';
import { DeskCall } from './desk-call';
import { DeskGuard, type StaffCall } from './desk.guard';
import { Needs } from './needs';
import { RestrictionDto, RestrictionEndDto, RestrictionKeptDto } from './restriction.dto';

const Id = () => Param('id', ParseUUIDPipe);

/** Data on hold (GDPR Art. 18): the case that holds, and the end. */
@Controller('desk/api/requests/:id/restriction')
@UseGuards(DeskGuard)
@UseFilters(ProblemFilter)
export class RestrictionController {
  constructor(
    private readonly desk: DeskCall,
    private readonly data: RestrictData,
    private readonly end: LiftRestriction,
    private readonly hold: KeepRestriction,
  ) {}

  @Post()
  @HttpCode(200)
  @Needs('plan.answer')
  restrict(@Id() id: string, @Body() body: RestrictionDto, @Req() call: StaffCall): Promise<RequestView> {
    const { version, restrictionCase, note } = body;
    return this.desk.change(
      call,
      id,
      version,
      (tx, request) => this.data.restrict(tx, request, restrictionCase, call.account.id),
      { about: 'restriction', text: note },
    );
  }

  @Post('end')
  @HttpCode(200)
  @Needs('plan.answer')
  lift(@Id() id: string, @Body() body: RestrictionEndDto, @Req() call: StaffCall): Promise<RequestView> {
    const { version, from, why } = body;
    return this.desk.change(
      call,
      id,
      version,
      (tx, request, actor) => this.end.lift(tx, request, { from, why }, actor),
      { about: 'restriction-end', text: why },
    );
  }

  @Post('end/cancellation')
  @HttpCode(200)
  @Needs('plan.answer')
  keep(@Id() id: string, @Body() body: RestrictionKeptDto, @Req() call: StaffCall): Promise<RequestView> {
    const { version, why } = body;
    return this.desk.change(call, id, version, (tx, request, actor) => this.hold.keep(tx, request, why, actor), {
      about: 'restriction-kept',
      text: why,
    });
  }
}
