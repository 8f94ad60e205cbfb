import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import { isIsoDate } from '@habeas/domain';
import { type HeldListView, PurgeHolds } from '@habeas/casework/deadlines';
import type { RequestView } from '@habeas/casework/requests';
import { ProblemException } from '../http/problem';
import { ProblemFilter } from '../http/problem.filter';
import { DeskCall } from './desk-call';
import { DeskGuard, type StaffCall } from './desk.guard';
import { HeldListDto, HoldDto, HoldEndDto } from './holds.dto';
import { Needs } from './needs';

const Id = () => Param('id', ParseUUIDPipe);

/** Files that are kept beyond their time while a dispute or an inquiry is about them. */
@Controller('desk/api')
@UseGuards(DeskGuard)
@UseFilters(ProblemFilter)
export class HoldsController {
  constructor(
    private readonly desk: DeskCall,
    private readonly holds: PurgeHolds,
  ) {}

  @Get('holds')
  @Needs('request.read')
  list(@Query() { after }: HeldListDto): Promise<HeldListView> {
    const [reviewOn = '', id = ''] = after?.split('_') ?? [];
    if (after !== undefined && !isIsoDate(reviewOn)) throw new ProblemException(400, 'bad-cursor');
    return this.holds.list(after === undefined ? null : { reviewOn, id });
  }

  @Post('requests/:id/hold')
  @HttpCode(200)
  @Needs('file.hold')
  set(@Id() id: string, @Body() { version, reason, reviewOn }: HoldDto, @Req() call: StaffCall): Promise<RequestView> {
    return this.desk.change(
      call,
      id,
      version,
      (tx, request) => this.holds.set(tx, request, { reason, reviewOn }, call.account.id),
      { about: 'hold', text: reason },
    );
  }

  @Post('requests/:id/hold/lifting')
  @HttpCode(200)
  @Needs('file.hold')
  lift(@Id() id: string, @Body() { version, reason }: HoldEndDto, @Req() call: StaffCall): Promise<RequestView> {
    return this.desk.change(call, id, version, (tx, request) => this.holds.lift(tx, request, call.account.id), {
      about: 'hold-end',
      text: reason,
    });
  }
}
