import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Req, UseFilters, UseGuards } from '@nestjs/common';
import { OpenPackage } from '@habeas/casework/delivery';
import { AnswerAccess } from '@habeas/casework/rights/access';
import { Refused, type Request, type RequestView } from '@habeas/casework/requests';
import { SourceTasks } from '@habeas/casework/sources';
import type { AuditActor } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { ProblemFilter } from '../http/problem.filter';
import { DeskCall } from './desk-call';
import { DeskGuard, type StaffCall } from './desk.guard';
import { Needs } from './needs';
import { PackageRoutes } from './package-routes';
import { ReasonDto, VersionDto } from './request.dto';

const Id = () => Param('id', ParseUUIDPipe);

/** The answer of a request: its sources, its package, its release. */
@Controller('desk/api/requests/:id')
@UseGuards(DeskGuard)
@UseFilters(ProblemFilter)
export class AnswerController extends PackageRoutes {
  protected readonly right = 'access';

  constructor(
    desk: DeskCall,
    protected readonly answers: AnswerAccess,
    private readonly sourceTasks: SourceTasks,
    packages: OpenPackage,
  ) {
    super(desk, packages);
  }

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

  protected collectAgain(tx: Transaction, request: Request, actor: AuditActor): Promise<void> {
    return this.answers.collectAgain(tx, request, actor);
  }
}
