import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Req, UseFilters, UseGuards } from '@nestjs/common';
import { Accounts, accountView, type InvitationView, may, type StaffAccountView } from '@habeas/casework/staff';
import { NotFound } from '@habeas/casework/requests';
import { Transactions } from '@habeas/platform/database';
import { ProblemFilter } from '../http/problem.filter';
import { DeskGuard, type StaffCall } from './desk.guard';
import { Needs, Open } from './needs';
import { ChangeAccountDto, NewAccountDto } from './session.dto';

/** The colleagues of the desk. */
@Controller('desk/api/accounts')
@UseGuards(DeskGuard)
@UseFilters(ProblemFilter)
export class AccountsController {
  constructor(
    private readonly accounts: Accounts,
    private readonly transactions: Transactions,
  ) {}

  /** Names for everybody, so that requests can be assigned; addresses for those who manage accounts. */
  @Get()
  @Open('signed-in')
  async list(@Req() call: StaffCall): Promise<StaffAccountView[]> {
    const manages = may(call.account.role, 'staff.manage');
    const accounts = await this.transactions.run((tx) => this.accounts.all(tx));
    return accounts.map((account) => ({ ...accountView(account), email: manages ? account.email : '' }));
  }

  @Post()
  @Needs('staff.manage')
  create(@Body() body: NewAccountDto, @Req() call: StaffCall): Promise<InvitationView> {
    return this.transactions.run((tx) => this.accounts.create(tx, body, { kind: 'staff', id: call.account.id }));
  }

  @Patch(':id')
  @Needs('staff.manage')
  async change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeAccountDto,
    @Req() call: StaffCall,
  ): Promise<StaffAccountView> {
    const actor = { kind: 'staff', id: call.account.id } as const;
    const changed = await this.transactions.run((tx) => this.accounts.change(tx, id, body, actor));
    if (!changed) throw new NotFound('account');
    return accountView(changed);
  }

  @Post(':id/invitation')
  @Needs('staff.manage')
  async invite(@Param('id', ParseUUIDPipe) id: string, @Req() call: StaffCall): Promise<InvitationView> {
    const actor = { kind: 'staff', id: call.account.id } as const;
    const invitation = await this.transactions.run((tx) => this.accounts.inviteAgain(tx, id, actor));
    if (!invitation) throw new NotFound('account');
    return invitation;
  }
}
