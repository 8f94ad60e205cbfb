import { Body, Get, HttpCode, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { OpenPackage } from '@habeas/casework/delivery';
import { NotFound, type Request, type RequestView } from '@habeas/casework/requests';
import type { AuditActor } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import type { DeskCall } from './desk-call';
import type { StaffCall } from './desk.guard';
import { Needs } from './needs';
import { ApprovalDto, ReasonDto, VersionDto } from './request.dto';
import { sendEntry } from './send-entry';

const Id = () => Param('id', ParseUUIDPipe);

/** What is done with the package of a right. */
export interface PackageAnswers {
  approve(tx: Transaction, request: Request, manifestSha256: string, account: string): Promise<void>;
  revoke(tx: Transaction, request: Request, reason: string, account: string): Promise<void>;
}

/** The routes that every right with a package has, under the path of its controller. */
export abstract class PackageRoutes {
  protected abstract readonly right: 'access' | 'portability';
  protected abstract readonly answers: PackageAnswers;

  protected constructor(
    protected readonly desk: DeskCall,
    private readonly packages: OpenPackage,
  ) {}

  protected abstract collectAgain(tx: Transaction, request: Request, actor: AuditActor): Promise<void>;

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
    return this.desk.change(call, id, body.version, (tx, request, actor) => this.collectAgain(tx, request, actor));
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
    const preview = await this.packages.preview(id, name, call.account.id, this.right);
    if (!preview) throw new NotFound('entry');
    sendEntry(response, preview.entry.mediaType, preview.content);
  }
}
