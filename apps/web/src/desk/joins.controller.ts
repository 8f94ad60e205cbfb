import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Req, UseFilters, UseGuards } from '@nestjs/common';
import { StaffJoins } from '@habeas/casework/identity';
import type { RequestView } from '@habeas/casework/requests';
import { ProblemFilter } from '../http/problem.filter';
import { DeskCall } from './desk-call';
import { DeskGuard, type StaffCall } from './desk.guard';
import { Needs } from './needs';
import { JoiningDto, ReasonDto } from './request.dto';

/** Whether two requests are one person's and get one answer: a colleague joins them, or takes them apart. */
@Controller('desk/api/requests/:id')
@UseGuards(DeskGuard)
@UseFilters(ProblemFilter)
export class JoinsController {
  constructor(
    private readonly desk: DeskCall,
    private readonly joins: StaffJoins,
  ) {}

  @Post('joining')
  @HttpCode(200)
  @Needs('identity.decide')
  join(@Param('id', ParseUUIDPipe) id: string, @Body() body: JoiningDto, @Req() call: StaffCall): Promise<RequestView> {
    const { version, requestId, reason } = body;
    return this.desk.change(call, id, version, (tx, request, actor) => this.joins.join(tx, request, requestId, actor), {
      about: 'joining',
      text: reason,
    });
  }

  @Post('separation')
  @HttpCode(200)
  @Needs('identity.decide')
  separate(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReasonDto,
    @Req() call: StaffCall,
  ): Promise<RequestView> {
    return this.desk.change(call, id, body.version, (tx, request, actor) => this.joins.separate(tx, request, actor), {
      about: 'separation',
      text: body.reason,
    });
  }
}
