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
import { OthersValues, ReviewOthers } from '@habeas/casework/rights/access';
import { NotFound, type OthersValuesView, type RequestView } from '@habeas/casework/requests';
import { ProblemFilter } from '../http/problem.filter';
import { DeskCall } from './desk-call';
import { DeskGuard, type StaffCall } from './desk.guard';
import { Needs } from './needs';
import { OthersDto } from './others.dto';

/** Third parties' data in an access answer: what may speak of others, and what becomes of it. */
@Controller('desk/api/requests/:id/package/others')
@UseGuards(DeskGuard)
@UseFilters(ProblemFilter)
export class OthersController {
  constructor(
    private readonly desk: DeskCall,
    private readonly review: ReviewOthers,
    private readonly values: OthersValues,
  ) {}

  @Post()
  @HttpCode(200)
  @Needs('plan.answer')
  decide(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, groups }: OthersDto,
    @Req() call: StaffCall,
  ): Promise<RequestView> {
    const decisions = groups.map(({ id: group, outcome, ground }) => ({ id: group, outcome, ground: ground ?? null }));
    return this.desk.change(call, id, version, (tx, request) =>
      this.review.decide(tx, request, decisions, call.account.id),
    );
  }

  /** Values of one group, for whoever decides about it; that they were read is recorded first. */
  @Get(':groupId')
  @Needs('package.preview')
  async read(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Req() call: StaffCall,
  ): Promise<OthersValuesView> {
    const found = await this.values.read(id, groupId, call.account.id);
    if (!found) throw new NotFound('group');
    return found;
  }
}
