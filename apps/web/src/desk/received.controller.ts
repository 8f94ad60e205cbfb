import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { Response } from 'express';
import { ReceivedDesk, type ReceivedTransferListView } from '@habeas/casework/received-transfers';
import { Accounts } from '@habeas/casework/staff';
import { Transactions } from '@habeas/platform/database';
import { ProblemFilter } from '../http/problem.filter';
import { DeskGuard, type StaffCall } from './desk.guard';
import { Needs } from './needs';

const Id = () => Param('id', ParseUUIDPipe);

/** Files that other controllers sent for a person (GDPR Art. 20(2)): a colleague takes them in, or turns them down. */
@Controller('desk/api/received-transfers')
@UseGuards(DeskGuard)
@UseFilters(ProblemFilter)
export class ReceivedController {
  constructor(
    private readonly received: ReceivedDesk,
    private readonly accounts: Accounts,
    private readonly transactions: Transactions,
  ) {}

  @Get()
  @Needs('package.preview')
  async list(): Promise<ReceivedTransferListView> {
    const accounts = await this.transactions.run((tx) => this.accounts.all(tx));
    return this.received.list(new Map(accounts.map(({ id, name }) => [id, name])));
  }

  /** The bytes as they came: a stranger's file, saved and never shown. */
  @Get(':id/content')
  @Needs('package.preview')
  async content(@Id() id: string, @Req() call: StaffCall, @Res() response: Response): Promise<void> {
    const { content, size, name } = await this.received.open(id, { kind: 'staff', id: call.account.id });
    response.setHeader('Content-Type', 'application/zip');
    response.setHeader('Content-Length', String(size));
    response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    content.on('error', () => response.destroy()).pipe(response);
  }

  @Post(':id/taking')
  @HttpCode(200)
  @Needs('package.approve')
  async take(@Id() id: string, @Req() call: StaffCall): Promise<ReceivedTransferListView> {
    await this.received.take(id, { kind: 'staff', id: call.account.id });
    return this.list();
  }

  @Post(':id/refusal')
  @HttpCode(200)
  @Needs('package.approve')
  async decline(@Id() id: string, @Req() call: StaffCall): Promise<ReceivedTransferListView> {
    await this.received.decline(id, { kind: 'staff', id: call.account.id });
    return this.list();
  }
}
