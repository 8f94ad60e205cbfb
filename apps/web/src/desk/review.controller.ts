import {
  Body,
  Controller,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Req,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import { CONTROLLER_PACK, type ControllerPack } from '@habeas/casework/register';
import { Refused, type RequestView } from '@habeas/casework/requests';
import { ReviewDecision, type ReviewFound } from '@habeas/casework/rights/automated-decision';
import { SourceRegistry } from '@habeas/casework/sources';
import { ProblemFilter } from '../http/problem.filter';
import { DeskCall } from './desk-call';
import { DeskGuard, type StaffCall } from './desk.guard';
import { Needs } from './needs';
import { PersonViewDto, type DecisionChangeDto, ReviewDecisionDto, ReviewerDto } from './review.dto';

const Id = () => Param('id', ParseUUIDPipe);

/** The human look at a computer's decision (GDPR Art. 22(3)): by whom, what the person says, what came of it. */
@Controller('desk/api/requests/:id/review')
@UseGuards(DeskGuard)
@UseFilters(ProblemFilter)
export class ReviewController {
  constructor(
    private readonly desk: DeskCall,
    private readonly review: ReviewDecision,
    private readonly registry: SourceRegistry,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  @Post('reviewer')
  @HttpCode(200)
  @Needs('request.assign')
  assign(@Id() id: string, @Body() body: ReviewerDto, @Req() call: StaffCall): Promise<RequestView> {
    const { version, accountId } = body;
    return this.desk.change(call, id, version, (tx, request, actor) =>
      this.review.assign(tx, request, accountId, actor),
    );
  }

  @Post('view')
  @HttpCode(200)
  @Needs('request.correct')
  hear(@Id() id: string, @Body() body: PersonViewDto, @Req() call: StaffCall): Promise<RequestView> {
    const { version, view } = body;
    return this.desk.change(call, id, version, (tx, request, actor) =>
      this.review.recordView(tx, request, view, actor),
    );
  }

  @Post('decision')
  @HttpCode(200)
  @Needs('decision.review')
  decide(@Id() id: string, @Body() body: ReviewDecisionDto, @Req() call: StaffCall): Promise<RequestView> {
    const found = this.found(body);
    return this.desk.change(call, id, body.version, (tx, request) =>
      this.review.decide(tx, request, found, call.account.id),
    );
  }

  /** Names must be those of the register and of a dataset. @throws Refused otherwise */
  private found(body: ReviewDecisionDto): ReviewFound {
    const { covered, outcome, subject, explanation, reasons } = body;
    const activity = body.activity ?? null;
    if (activity !== null && !this.pack.activities.some(({ key }) => key === activity))
      throw new Refused('no-such-activity');
    const change = body.change ?? null;
    if (change && !this.isKnown(change)) throw new Refused('no-such-field');
    return {
      ...{ activity, covered, outcome, subject, explanation, reasons },
      newDecision: body.newDecision ?? null,
      inPlace: body.inPlace === true,
      change: change && { ...change, before: change.before ?? null, after: change.after ?? null },
    };
  }

  private isKnown({ source, collection, field }: DecisionChangeDto): boolean {
    const dataset = this.registry.all.find(({ key }) => key === source)?.dataset;
    const found = dataset?.collections.find(({ name }) => name === collection);
    return found?.fields.some(({ name }) => name === field) ?? false;
  }
}
