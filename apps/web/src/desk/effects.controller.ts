import { BadRequestException, Body, Controller, Get, HttpCode, Post, Req, UseFilters, UseGuards } from '@nestjs/common';
import { type UntoldReports, UntoldReportsDesk } from '@habeas/casework/objection-feed';
import type { KillSwitchView } from '@habeas/casework/requests';
import { ALL_SOURCES, type KillSwitch, KillSwitches, SourceRegistry, SourceSteps } from '@habeas/casework/sources';
import { Accounts, type StaffAccount } from '@habeas/casework/staff';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { ProblemFilter } from '../http/problem.filter';
import { DeskGuard, type StaffCall } from './desk.guard';
import { Needs } from './needs';
import { SourceDto, SwitchDto } from './plan.dto';

/** The emergency stop, for each source and for all; and what a source could not be told without any request. */
@Controller('desk/api/effects')
@UseGuards(DeskGuard)
@UseFilters(ProblemFilter)
export class EffectsController {
  constructor(
    private readonly switches: KillSwitches,
    private readonly registry: SourceRegistry,
    private readonly steps: SourceSteps,
    private readonly untold: UntoldReportsDesk,
    private readonly accounts: Accounts,
    private readonly transactions: Transactions,
  ) {}

  @Get()
  @Needs('effects.stop')
  list(@Req() call: StaffCall): Promise<KillSwitchView[]> {
    return this.transactions.run((tx) => this.views(tx, call.account));
  }

  @Post()
  @HttpCode(200)
  @Needs('effects.stop')
  change(@Body() { source, stopped, reason }: SwitchDto, @Req() call: StaffCall): Promise<KillSwitchView[]> {
    const key = source ?? ALL_SOURCES;
    if (key !== ALL_SOURCES && !this.registry.all.some((one) => one.key === key))
      throw new BadRequestException(['source must be one of the controller pack']);
    const actor = { kind: 'staff', id: call.account.id } as const;
    return this.transactions.run(async (tx) => {
      if (stopped) await this.switches.set(tx, key, reason, actor);
      else await this.switches.lift(tx, key, actor);
      return this.views(tx, call.account);
    });
  }

  @Post('untold')
  @HttpCode(200)
  @Needs('effects.stop')
  tellAgain(@Body() { source }: SourceDto, @Req() call: StaffCall): Promise<KillSwitchView[]> {
    return this.transactions.run(async (tx) => {
      await this.untold.tellAgain(tx, source, { kind: 'staff', id: call.account.id });
      return this.views(tx, call.account);
    });
  }

  private async views(tx: Transaction, { language }: StaffAccount): Promise<KillSwitchView[]> {
    const set = new Map((await this.switches.all(tx)).map((one) => [one.source, one]));
    const names = new Map((await this.accounts.all(tx)).map(({ id, name }) => [id, name]));
    const waiting = await this.steps.waitingBySource(tx);
    const untold = await this.untold.bySource(tx);
    const all = [...waiting.values()].reduce((sum, count) => sum + count, 0);
    return [
      view(null, '', set.get(ALL_SOURCES), names, all),
      ...this.registry.all.map(({ key, dataset }) =>
        view(key, dataset.title[language], set.get(key), names, waiting.get(key) ?? 0, untold.get(key)),
      ),
    ];
  }
}

function view(
  source: string | null,
  title: string,
  off: KillSwitch | undefined,
  names: ReadonlyMap<string, string>,
  waiting: number,
  untold: UntoldReports = { count: 0, because: [] },
): KillSwitchView {
  return {
    ...{ source, title, stopped: off !== undefined },
    reason: off?.reason ?? null,
    by: off ? (names.get(off.by) ?? off.by) : null,
    at: off?.offSince.toISOString() ?? null,
    waiting: off ? waiting : 0,
    untold,
  };
}
