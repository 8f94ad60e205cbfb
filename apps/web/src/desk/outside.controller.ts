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
import { Audit } from '@habeas/casework/audit';
import { type HumanTaskListView, TaskDesk, TaskList } from '@habeas/casework/human-tasks';
import { NoticeDesk, type NoticeListView } from '@habeas/casework/notices';
import { NotFound, RequestsRepository, type RequestView } from '@habeas/casework/requests';
import { Accounts } from '@habeas/casework/staff';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { ProblemFilter } from '../http/problem.filter';
import { DeskCall } from './desk-call';
import { DeskGuard, type StaffCall } from './desk.guard';
import { Needs } from './needs';
import { AnswerInSteadDto, NoticeAnswerDto, QuestionDto } from './outside.dto';
import { ReasonDto, VersionDto } from './request.dto';

const Id = () => Param('id', ParseUUIDPipe);
const TaskId = () => Param('taskId', ParseUUIDPipe);
const NoticeId = () => Param('noticeId', ParseUUIDPipe);

/** What is asked of people outside the office: owners of sources, recipients of data. */
@Controller('desk/api/requests/:id')
@UseGuards(DeskGuard)
@UseFilters(ProblemFilter)
export class OutsideController {
  constructor(
    private readonly desk: DeskCall,
    private readonly taskList: TaskList,
    private readonly taskDesk: TaskDesk,
    private readonly noticeDesk: NoticeDesk,
    private readonly requests: RequestsRepository,
    private readonly accounts: Accounts,
    private readonly audit: Audit,
    private readonly transactions: Transactions,
  ) {}

  /** A sensitive read: recorded first. @throws AuditUnavailable when it cannot be (I8) */
  @Get('outside')
  @Needs('request.read')
  async look(@Id() id: string, @Req() { account }: StaffCall): Promise<HumanTaskListView & NoticeListView> {
    const exists = await this.transactions.run((tx) => this.requests.find(tx, id));
    if (!exists) throw new NotFound('request');
    const actor = { kind: 'staff' as const, id: account.id };
    await this.audit.appendBeforeRead({ event: 'request.viewed', actor, requestId: id, details: { part: 'outside' } });
    return this.transactions.read(async (tx) => {
      const names = await this.names(tx);
      const tasks = await this.taskList.of(tx, id, account.language, names);
      return { ...tasks, ...(await this.noticeDesk.list(tx, id, account.language, names)) };
    });
  }

  @Post('source-tasks/:taskId/question')
  @HttpCode(200)
  @Needs('source-task.retry')
  ask(
    @Id() id: string,
    @TaskId() taskId: string,
    @Body() { version, details }: QuestionDto,
    @Req() call: StaffCall,
  ): Promise<RequestView> {
    return this.desk.change(call, id, version, (tx, request, actor) =>
      this.taskDesk.ask(tx, request, taskId, details, actor),
    );
  }

  @Post('human-tasks/:taskId/message')
  @HttpCode(200)
  @Needs('source-task.retry')
  resend(
    @Id() id: string,
    @TaskId() taskId: string,
    @Body() { version }: VersionDto,
    @Req() call: StaffCall,
  ): Promise<RequestView> {
    return this.desk.change(call, id, version, (tx, request) => this.taskDesk.resend(tx, request, taskId));
  }

  @Post('human-tasks/:taskId/taking-over')
  @HttpCode(200)
  @Needs('source-task.retry')
  takeOver(
    @Id() id: string,
    @TaskId() taskId: string,
    @Body() { version }: VersionDto,
    @Req() call: StaffCall,
  ): Promise<RequestView> {
    return this.desk.change(call, id, version, (tx, request) =>
      this.taskDesk.takeOver(tx, request, taskId, call.account.id),
    );
  }

  @Post('human-tasks/:taskId/cancellation')
  @HttpCode(200)
  @Needs('source-task.retry')
  cancel(
    @Id() id: string,
    @TaskId() taskId: string,
    @Body() { version, reason }: ReasonDto,
    @Req() call: StaffCall,
  ): Promise<RequestView> {
    return this.desk.change(call, id, version, (tx, request, actor) =>
      this.taskDesk.cancel(tx, request, taskId, reason, actor),
    );
  }

  @Post('human-tasks/:taskId/answer')
  @HttpCode(200)
  @Needs('source-task.retry')
  answer(
    @Id() id: string,
    @TaskId() taskId: string,
    @Body() { version, answers, note }: AnswerInSteadDto,
    @Req() call: StaffCall,
  ): Promise<RequestView> {
    return this.desk.change(call, id, version, (tx, request, actor) =>
      this.taskDesk.answerInStead(tx, request, taskId, answers, note, actor),
    );
  }

  @Post('notices/:noticeId/message')
  @HttpCode(200)
  @Needs('source-task.retry')
  resendNotice(
    @Id() id: string,
    @NoticeId() noticeId: string,
    @Body() { version }: VersionDto,
    @Req() call: StaffCall,
  ): Promise<RequestView> {
    return this.desk.change(call, id, version, (tx, request) => this.noticeDesk.resend(tx, request, noticeId));
  }

  @Post('notices/:noticeId/answer')
  @HttpCode(200)
  @Needs('source-task.retry')
  recordNotice(
    @Id() id: string,
    @NoticeId() noticeId: string,
    @Body() { version, outcome, note }: NoticeAnswerDto,
    @Req() call: StaffCall,
  ): Promise<RequestView> {
    return this.desk.change(call, id, version, (tx, request, actor) =>
      this.noticeDesk.record(tx, request, noticeId, outcome, note, actor),
    );
  }

  private async names(tx: Transaction): Promise<Map<string, string>> {
    return new Map((await this.accounts.all(tx)).map(({ id, name }) => [id, name]));
  }
}
