import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Req, UseFilters, UseGuards } from '@nestjs/common';
import { AnswerMatter, ChangeMatters, HandOverMatter } from '@habeas/casework/matters';
import type { RequestView } from '@habeas/casework/requests';
import { ProblemFilter } from '../http/problem.filter';
import { DeskCall } from './desk-call';
import { DeskGuard, type StaffCall } from './desk.guard';
import { HandOverDto, MatterAnswerDto, MattersDto } from './matters.dto';
import { Needs } from './needs';

const Id = () => Param('id', ParseUUIDPipe);
const MatterId = () => Param('matterId', ParseUUIDPipe);

/** What is asked beside the rights: confirmed or changed, answered, handed over to whose data it is. */
@Controller('desk/api/requests/:id/matters')
@UseGuards(DeskGuard)
@UseFilters(ProblemFilter)
export class MattersController {
  constructor(
    private readonly desk: DeskCall,
    private readonly changes: ChangeMatters,
    private readonly answers: AnswerMatter,
    private readonly handOvers: HandOverMatter,
  ) {}

  @Post()
  @HttpCode(200)
  @Needs('request.correct')
  change(@Id() id: string, @Body() body: MattersDto, @Req() call: StaffCall): Promise<RequestView> {
    const { version, matters, reason } = body;
    return this.desk.change(
      call,
      id,
      version,
      (tx, request, actor) => this.changes.change(tx, request, matters, actor),
      { about: 'matters', text: reason },
    );
  }

  @Post(':matterId/answer')
  @HttpCode(200)
  @Needs('request.close')
  answer(
    @Id() id: string,
    @MatterId() matterId: string,
    @Body() { version, words, byLetter }: MatterAnswerDto,
    @Req() call: StaffCall,
  ): Promise<RequestView> {
    return this.desk.change(call, id, version, (tx, request, actor) =>
      this.answers.answer(tx, request, matterId, { words, byLetter }, actor),
    );
  }

  @Post(':matterId/hand-over')
  @HttpCode(200)
  @Needs('request.close')
  handOver(
    @Id() id: string,
    @MatterId() matterId: string,
    @Body() { version, customer, email, language, mayName }: HandOverDto,
    @Req() call: StaffCall,
  ): Promise<RequestView> {
    return this.desk.change(call, id, version, (tx, request, actor) =>
      this.handOvers.handOver(tx, request, matterId, { customer, email, language, mayName }, actor),
    );
  }
}
