import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Req, UseFilters, UseGuards } from '@nestjs/common';
import { FULL_JUSTIFICATION, type PauseJustification } from '@habeas/domain';
import { type LetterPreview, OfficeClock, RequestStates, type RequestView } from '@habeas/casework/requests';
import { Transactions } from '@habeas/platform/database';
import { ProblemFilter } from '../http/problem.filter';
import { DeskCall } from './desk-call';
import { DeskGuard, type StaffCall } from './desk.guard';
import { LetterPreviews } from './letter-previews';
import { Needs } from './needs';
import { ExtensionDto, ExtensionPreviewDto, PauseCompletionDto, PauseDto } from './request.dto';

const Id = () => Param('id', ParseUUIDPipe);

/** The clock of a request: pauses and the extension. */
@Controller('desk/api/requests/:id')
@UseGuards(DeskGuard)
@UseFilters(ProblemFilter)
export class ClockController {
  constructor(
    private readonly desk: DeskCall,
    private readonly office: OfficeClock,
    private readonly states: RequestStates,
    private readonly previews: LetterPreviews,
    private readonly transactions: Transactions,
  ) {}

  @Post('pauses')
  @HttpCode(200)
  @Needs('request.pause')
  pause(@Id() id: string, @Body() body: PauseDto, @Req() call: StaffCall): Promise<RequestView> {
    const { version, reason, doubt, whyNecessary, question, images, recordings } = body;
    const details = { images, recordings };
    const grounds = { reason, doubt, whyNecessary, question, details, justification: justificationOf(body) };
    return this.desk.change(call, id, version, (tx, request) =>
      this.office.pause(tx, request, grounds, call.account.id),
    );
  }

  @Post('pauses/:pauseId/completion')
  @HttpCode(200)
  @Needs('request.pause')
  completePause(
    @Id() id: string,
    @Param('pauseId', ParseUUIDPipe) pauseId: string,
    @Body() body: PauseCompletionDto,
    @Req() call: StaffCall,
  ): Promise<RequestView> {
    return this.desk.change(call, id, body.version, (tx, request) =>
      this.office.completePause(tx, request, pauseId, body.completeOn, call.account.id),
    );
  }

  @Post('extension')
  @HttpCode(200)
  @Needs('request.extend')
  extend(@Id() id: string, @Body() body: ExtensionDto, @Req() call: StaffCall): Promise<RequestView> {
    const { version, reasons, explanation } = body;
    return this.desk.change(call, id, version, (tx, request) =>
      this.office.extend(tx, request, { reasons, explanation }, call.account.id),
    );
  }

  @Post('extension/preview')
  @HttpCode(200)
  @Needs('request.extend')
  previewExtension(
    @Id() id: string,
    @Body() body: ExtensionPreviewDto,
  ): Promise<LetterPreview & { extendedDue: string; postBy: string | null }> {
    return this.transactions.run(async (tx) => {
      const request = await this.states.hold(tx, id);
      const { data, extendedDue, postBy } = await this.office.previewExtension(tx, request, body);
      return { ...this.previews.ofRequest(request, 'extension-notice', data), extendedDue, postBy };
    });
  }
}

/** What the colleague stated. A call that states nothing claims what the question itself shows: that it was asked, and why. */
function justificationOf({ justification }: PauseDto): PauseJustification {
  if (!justification) return FULL_JUSTIFICATION;
  const stated: Record<keyof PauseJustification, boolean> = { ...FULL_JUSTIFICATION };
  for (const fact of Object.keys(stated) as (keyof PauseJustification)[]) stated[fact] = justification[fact] === true;
  return stated;
}
