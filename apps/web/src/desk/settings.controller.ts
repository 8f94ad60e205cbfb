import {
  Body,
  Controller,
  Delete,
  Get,
  Inject,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Req,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import { CalendarFeeds, type NewCalendarFeedView, type SettingsView } from '@habeas/casework/deadlines';
import { CONTROLLER_PACK, type ControllerPack } from '@habeas/casework/register';
import { StaffSettings } from '@habeas/casework/staff';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { ProblemFilter } from '../http/problem.filter';
import { DeskGuard, type StaffCall } from './desk.guard';
import { Needs } from './needs';
import { NewCalendarFeedDto, SettingsDto } from './settings.dto';

/** What a colleague sets for themselves: the daily digest, and the addresses that their calendar reads. */
@Controller('desk/api/settings')
@UseGuards(DeskGuard)
@UseFilters(ProblemFilter)
export class SettingsController {
  constructor(
    private readonly settings: StaffSettings,
    private readonly feeds: CalendarFeeds,
    private readonly transactions: Transactions,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  @Get()
  @Needs('request.read')
  own(@Req() { account }: StaffCall): Promise<SettingsView> {
    return this.transactions.run((tx) => this.view(tx, account.id));
  }

  @Patch()
  @Needs('request.read')
  change(@Body() { digest, language }: SettingsDto, @Req() { account }: StaffCall): Promise<SettingsView> {
    return this.transactions.run(async (tx) => {
      await this.settings.change(tx, account.id, { digest, language });
      return this.view(tx, account.id);
    });
  }

  @Post('calendar-feeds')
  @Needs('request.read')
  createFeed(@Body() { scope }: NewCalendarFeedDto, @Req() { account }: StaffCall): Promise<NewCalendarFeedView> {
    return this.transactions.run((tx) => this.feeds.create(tx, account.id, scope));
  }

  @Delete('calendar-feeds/:id')
  @Needs('request.read')
  revokeFeed(@Param('id', ParseUUIDPipe) id: string, @Req() { account }: StaffCall): Promise<SettingsView> {
    return this.transactions.run(async (tx) => {
      await this.feeds.revoke(tx, account.id, id);
      return this.view(tx, account.id);
    });
  }

  private async view(tx: Transaction, accountId: string): Promise<SettingsView> {
    const { digestAt } = this.pack.policy.reminders;
    const { timeZone } = this.pack.controller;
    const feeds = await this.feeds.of(tx, accountId);
    return { ...(await this.settings.of(tx, accountId)), digestAt, zone: timeZone, feeds };
  }
}
