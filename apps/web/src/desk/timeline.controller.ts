import { Controller, Get, Param, ParseUUIDPipe, Query, UseFilters, UseGuards } from '@nestjs/common';
import { Audit } from '@habeas/casework/audit';
import { NotFound, RequestsRepository, type TimelineView } from '@habeas/casework/requests';
import { Accounts } from '@habeas/casework/staff';
import { Transactions } from '@habeas/platform/database';
import { ProblemFilter } from '../http/problem.filter';
import { DeskGuard } from './desk.guard';
import { Needs } from './needs';
import { timelineEntry } from './request-parts';
import { TimelineDto } from './timeline.dto';

/**
 * What happened to a request, from the audit itself, page by page: after a year of source tasks it is long. It names nobody but
 * colleagues, so reading it is not recorded again after the request was opened.
 */
@Controller('desk/api/requests/:id/timeline')
@UseGuards(DeskGuard)
@UseFilters(ProblemFilter)
export class TimelineController {
  constructor(
    private readonly audit: Audit,
    private readonly requests: RequestsRepository,
    private readonly accounts: Accounts,
    private readonly transactions: Transactions,
  ) {}

  @Get()
  @Needs('request.read')
  page(@Param('id', ParseUUIDPipe) id: string, @Query() query: TimelineDto): Promise<TimelineView> {
    const { order, after = null, limit } = query;
    return this.transactions.read(async (tx) => {
      if (!(await this.requests.find(tx, id))) throw new NotFound('request');
      const found = await this.audit.ofRequest(tx, id, { order, after, limit: limit + 1 });
      const names = new Map((await this.accounts.all(tx)).map((one) => [one.id, one.name]));
      const items = found.slice(0, limit).map((entry) => timelineEntry(entry, names));
      const next = found.length > limit ? (items.at(-1)?.seq ?? null) : null;
      return { items, next, total: await this.audit.countOfRequest(tx, id) };
    });
  }
}
