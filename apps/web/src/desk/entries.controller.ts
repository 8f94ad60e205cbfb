import {
  BadRequestException,
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Post,
  Req,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import { type KeptScan, Scans, StaffDoor } from '@habeas/casework/intake';
import { CONTROLLER_PACK, type ControllerPack } from '@habeas/casework/register';
import type { MatterOption } from '@habeas/casework/requests';
import { ProblemFilter } from '../http/problem.filter';
import { DeskGuard, type StaffCall } from './desk.guard';
import { EntryDto } from './entries.dto';
import { MattersPage } from './matters-page';
import { Needs } from './needs';

/** Requests that come on paper or by word of mouth: a colleague writes them down. */
@Controller('desk/api/entries')
@UseGuards(DeskGuard)
@UseFilters(ProblemFilter)
export class EntriesController {
  constructor(
    private readonly door: StaffDoor,
    private readonly scans: Scans,
    private readonly matters: MattersPage,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** What may be asked beside the rights, in the colleague's language. */
  @Get('matters')
  @Needs('request.record')
  options(@Req() { account }: StaffCall): MatterOption[] {
    return this.matters.options(account.language);
  }

  /** The bytes of a scanned letter as the body of the call, sealed as they arrive. */
  @Post('scans')
  @Needs('request.record')
  scan(@Req() call: StaffCall): Promise<KeptScan> {
    return this.scans.keep(call);
  }

  @Post()
  @HttpCode(201)
  @Needs('request.record')
  async record(@Body() entry: EntryDto, @Req() call: StaffCall): Promise<{ id: string; reference: string }> {
    if (!this.pack.brands.some(({ key }) => key === entry.brand))
      throw new BadRequestException(['brand must be one of the controller pack']);
    const { id, reference } = await this.door.record(entry, call.account.id);
    return { id, reference };
  }
}
