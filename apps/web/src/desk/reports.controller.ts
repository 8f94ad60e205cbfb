import { Controller, Get, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { Response } from 'express';
import { isIsoDate } from '@habeas/domain';
import { Audit } from '@habeas/casework/audit';
import { DueReport, type DueListView, type DuePosition, type DueReportView } from '@habeas/casework/deadlines';
import { ProblemException } from '../http/problem';
import { ProblemFilter } from '../http/problem.filter';
import { DeskGuard, type StaffCall } from './desk.guard';
import { Needs } from './needs';
import { DUE_COLUMNS } from './report-columns';
import { DueListDto, DueReportDto } from './reports.dto';

/** What is late, what is due, and how the office kept its dates. */
@Controller('desk/api/reports/due')
@UseGuards(DeskGuard)
@UseFilters(ProblemFilter)
export class ReportsController {
  constructor(
    private readonly report: DueReport,
    private readonly audit: Audit,
  ) {}

  @Get()
  @Needs('request.read')
  summary(@Query() { days }: DueReportDto, @Req() { account }: StaffCall): Promise<DueReportView> {
    return this.report.summary(days, account.language);
  }

  @Get('requests')
  @Needs('request.read')
  list(@Query() { days, after }: DueListDto, @Req() { account }: StaffCall): Promise<DueListView> {
    return this.report.list(days, after === undefined ? null : position(after), account.language);
  }

  @Get('csv')
  @Needs('request.read')
  async csv(@Query() { days }: DueReportDto, @Req() { account }: StaffCall, @Res() response: Response): Promise<void> {
    const actor = { kind: 'staff', id: account.id } as const;
    await this.audit.appendBeforeRead({ event: 'due-report.exported', actor, details: { days } });
    response.type('text/csv; charset=utf-8').attachment('due.csv');
    for await (const piece of this.report.csv(days, DUE_COLUMNS[account.language], account.language))
      response.write(piece);
    response.end();
  }
}

/** The place after which a page begins, as an earlier page gave it: `date_id`, and the key of a matter. */
function position(cursor: string): DuePosition {
  const [answerBy = '', id = '', ...key] = cursor.split('_');
  if (!isIsoDate(answerBy)) throw new ProblemException(400, 'bad-cursor');
  return { answerBy, id, matter: key.length === 0 ? null : { key: key.join('_') } };
}
