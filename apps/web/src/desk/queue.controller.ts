import { Body, Controller, Get, HttpCode, Post, Query, Req, UseFilters, UseGuards } from '@nestjs/common';
import { isIsoDate } from '@habeas/domain';
import type { RequestListView } from '@habeas/casework/requests';
import { ProblemException } from '../http/problem';
import { ProblemFilter } from '../http/problem.filter';
import { DeskGuard, type StaffCall } from './desk.guard';
import { ListTrace } from './list-trace';
import { Needs } from './needs';
import { QueueItems } from './queue-items';
import { QueueDto, SearchDto } from './request.dto';

/** The queue, ordered by the first date of each request. */
@Controller('desk/api/requests')
@UseGuards(DeskGuard)
@UseFilters(ProblemFilter)
export class QueueController {
  constructor(
    private readonly items: QueueItems,
    private readonly trace: ListTrace,
  ) {}

  @Get()
  @Needs('request.read')
  list(@Query() query: QueueDto, @Req() call: StaffCall): Promise<RequestListView> {
    return this.page(query, call);
  }

  @Post('search')
  @HttpCode(200)
  @Needs('request.read')
  search(@Body() query: SearchDto, @Req() call: StaffCall): Promise<RequestListView> {
    return this.page(query, call);
  }

  private async page(query: QueueDto, { account }: StaffCall): Promise<RequestListView> {
    const { after, ...rest } = query;
    const list = await this.items.page({
      ...rest,
      accountId: account.id,
      ...(after ? { after: position(after) } : {}),
    });
    await this.trace.leave(account.id, { ...query }, list);
    return list;
  }
}

const POSITION =
  /^(\S{10}) (\S{10}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The place after which a page begins, as an earlier page gave it. */
function position(cursor: string): { due: string; receivedAt: string; id: string } {
  const match = POSITION.exec(Buffer.from(cursor, 'base64url').toString());
  const [, due, receivedAt, id] = match ?? [];
  if (!due || !receivedAt || !id || !isIsoDate(due) || !isIsoDate(receivedAt.slice(0, 10)))
    throw new ProblemException(400, 'bad-cursor');
  return { due, receivedAt, id };
}
