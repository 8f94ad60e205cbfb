import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Req, UseFilters, UseGuards } from '@nestjs/common';
import { StaffMandates } from '@habeas/casework/identity';
import type { RequestView } from '@habeas/casework/requests';
import { ProblemFilter } from '../http/problem.filter';
import { DeskCall } from './desk-call';
import { DeskGuard, type StaffCall } from './desk.guard';
import { placeOf } from './mandate-page';
import { MandateRecordDto } from './mandates.dto';
import { Needs } from './needs';

/** Who acts for the person whose data it is. */
@Controller('desk/api/requests/:id/mandate')
@UseGuards(DeskGuard)
@UseFilters(ProblemFilter)
export class MandatesController {
  constructor(
    private readonly desk: DeskCall,
    private readonly mandates: StaffMandates,
  ) {}

  @Post()
  @HttpCode(200)
  @Needs('identity.decide')
  record(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, mandate, reason }: MandateRecordDto,
    @Req() call: StaffCall,
  ): Promise<RequestView> {
    const recorded = mandate && { ...mandate, document: placeOf(mandate.document) };
    return this.desk.change(
      call,
      id,
      version,
      (tx, request, actor) => this.mandates.record(tx, request, recorded, actor),
      { about: 'mandate', text: reason },
    );
  }
}
