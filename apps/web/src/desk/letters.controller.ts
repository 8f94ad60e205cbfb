import { Controller, Get, Param, ParseUUIDPipe, Query, Req, UseFilters, UseGuards } from '@nestjs/common';
import { AnswerAccess } from '@habeas/casework/rights/access';
import { LETTER_NAMES, type LetterName } from '@habeas/casework/letters';
import { type LetterPreview, NotFound, RequestsRepository } from '@habeas/casework/requests';
import { Clock } from '@habeas/platform/clock';
import { Transactions } from '@habeas/platform/database';
import { ProblemFilter } from '../http/problem.filter';
import { DeskGuard, type StaffCall } from './desk.guard';
import { LetterPreviews } from './letter-previews';
import { Needs } from './needs';
import { LanguageDto } from './request.dto';

const MONTH = 30 * 86_400_000;

/** Every letter in every language, and the letters of one request before they go. */
@Controller('desk/api')
@UseGuards(DeskGuard)
@UseFilters(ProblemFilter)
export class LettersController {
  constructor(
    private readonly previews: LetterPreviews,
    private readonly answers: AnswerAccess,
    private readonly requests: RequestsRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  @Get('letters')
  @Needs('request.read')
  list(@Req() call: StaffCall): { template: string; title: string }[] {
    const { language } = call.account;
    return this.previews
      .names()
      .map((template) => ({ template, title: this.previews.sample(template, language).subject }));
  }

  @Get('letters/:template/preview')
  @Needs('request.read')
  sample(@Param('template') template: string, @Query() query: LanguageDto, @Req() call: StaffCall): LetterPreview {
    return this.previews.sample(letterNamed(template), query.language ?? call.account.language);
  }

  /** The answer letter as it would go now; any other letter with sample data in this request's brand and language. */
  @Get('requests/:id/letters/:template/preview')
  @Needs('request.read')
  async ofRequest(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('template') template: string,
    @Query() query: LanguageDto,
  ): Promise<LetterPreview> {
    const name = letterNamed(template);
    return this.transactions.run(async (tx) => {
      const request = await this.requests.find(tx, id);
      if (!request) throw new NotFound('request');
      const right = name === 'access-answer' ? await this.requests.rightOf(tx, id, 'access') : null;
      if (!right) return this.previews.sample(name, query.language ?? request.language, request.brand);
      const expiresAt = new Date(this.clock.now().getTime() + MONTH);
      const data = await this.answers.answerData(tx, request, right, expiresAt);
      return this.previews.ofRequest(request, 'access-answer', data, query.language);
    });
  }
}

function letterNamed(template: string): LetterName {
  const name = LETTER_NAMES.find((known) => known === template);
  if (!name) throw new NotFound('letter');
  return name;
}
