import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Req,
  Res,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import type { Response } from 'express';
import { OpenPackage } from '@habeas/casework/delivery';
import { AnswerAccess } from '@habeas/casework/rights/access';
import { NotFound, Refused, type RequestView } from '@habeas/casework/requests';
import { SourceTasks } from '@habeas/casework/sources';
import { ProblemFilter } from '../http/problem.filter';
import { DeskCall } from './desk-call';
import { DeskGuard, type StaffCall } from './desk.guard';
import { Needs } from './needs';
import { ApprovalDto, ReasonDto, VersionDto } from './request.dto';
import { sendEntry } from './send-entry';

const Id = () => Param('id', ParseUUIDPipe);

/** The answer of a request: its sources, its package, its release. */
@Controller('desk/api/requests/:id')
@UseGuards(DeskGuard)
@UseFilters(ProblemFilter)
export class AnswerController {
  constructor(
    private readonly desk: DeskCall,
    private readonly answers: AnswerAccess,
    private readonly sourceTasks: SourceTasks,
    private readonly packages: OpenPackage,
  ) {}

  @Post('source-tasks/:taskId/retry')
  @HttpCode(200)
  @Needs('source-task.retry')
  retry(
    @Id() id: string,
    @Param('taskId', ParseUUIDPipe) taskId: string,
    @Body() body: VersionDto,
    @Req() call: StaffCall,
  ): Promise<RequestView> {
    return this.desk.change(call, id, body.version, async (tx, _request, actor) => {
      if (!(await this.sourceTasks.retry(tx, id, taskId, actor))) throw new Refused('no-source-failing');
    });
  }

  @Post('source-tasks/:taskId/exemption')
  @HttpCode(200)
  @Needs('source-task.exempt')
  exempt(
    @Id() id: string,
    @Param('taskId', ParseUUIDPipe) taskId: string,
    @Body() body: ReasonDto,
    @Req() call: StaffCall,
  ): Promise<RequestView> {
    const { version, reason } = body;
    return this.desk.change(
      call,
      id,
      version,
      async (tx, _request, actor) => {
        if (!(await this.sourceTasks.exempt(tx, id, taskId, reason, actor))) throw new Refused('no-source-failing');
      },
      { about: 'exemption', text: reason },
    );
  }

  @Post('package/approval')
  @HttpCode(200)
  @Needs('package.approve')
  approve(@Id() id: string, @Body() body: ApprovalDto, @Req() call: StaffCall): Promise<RequestView> {
    const { version, manifestSha256 } = body;
    return this.desk.change(call, id, version, (tx, request) =>
      this.answers.approve(tx, request, manifestSha256, call.account.id),
    );
  }

  @Post('package/revocation')
  @HttpCode(200)
  @Needs('package.revoke')
  revoke(@Id() id: string, @Body() body: ReasonDto, @Req() call: StaffCall): Promise<RequestView> {
    const { version, reason } = body;
    return this.desk.change(
      call,
      id,
      version,
      (tx, request) => this.answers.revoke(tx, request, reason, call.account.id),
      { about: 'revocation', text: reason },
    );
  }

  @Post('package/composition')
  @HttpCode(200)
  @Needs('source-task.retry')
  composeAgain(@Id() id: string, @Body() body: VersionDto, @Req() call: StaffCall): Promise<RequestView> {
    return this.desk.change(call, id, body.version, (tx, request) =>
      this.answers.collectAgain(tx, request, call.account.id),
    );
  }

  /** One entry of the package, the very bytes that the person will get, in a sandbox. */
  @Get('package/entries/*path')
  @Needs('package.preview')
  async entry(
    @Id() id: string,
    @Param('path') path: string | string[],
    @Req() call: StaffCall,
    @Res() response: Response,
  ): Promise<void> {
    const name = Array.isArray(path) ? path.join('/') : path;
    const preview = await this.packages.preview(id, name, call.account.id);
    if (!preview) throw new NotFound('entry');
    sendEntry(response, preview.entry.mediaType, preview.content);
  }
}
