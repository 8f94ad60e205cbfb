import { Body, Controller, Get, Param, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Language, LANGUAGES } from '@habeas/domain';
import type { NoticeAction } from '@habeas/casework/letters';
import { type NoticePage, OutsideNotice } from '@habeas/casework/notices';
import { fieldOf, type PostedForm } from '../portal/form/posted-form';
import { cleanLines } from '../portal/form/clean-text';
import { hiddenErrorWord } from '../portal/hidden-error-word';
import { PageLanguage } from '../portal/page-language';
import { PortalErrorFilter } from '../portal/portal-error.filter';
import { PortalPages } from '../portal/portal-pages';
import { SameOriginGuard } from '../portal/same-origin.guard';
import { Throttle } from '../portal/throttle';
import { LinkPages } from './link-pages';
import { OutsideCookies } from './outside-cookies';
import { OUTSIDE_TEXTS } from './texts';

const ABOUT = 'notice';

/** The notice of a recipient: a link, a code, one page. */
@Controller([...LANGUAGES])
@UseFilters(PortalErrorFilter)
@UseGuards(SameOriginGuard)
export class NoticeController {
  constructor(
    private readonly links: LinkPages,
    private readonly pages: PortalPages,
    private readonly notices: OutsideNotice,
    private readonly cookies: OutsideCookies,
    private readonly throttle: Throttle,
  ) {}

  @Get('notice')
  async look(@PageLanguage() language: Language, @Req() request: Request, @Res() response: Response): Promise<void> {
    const page = await this.pageOf(language, request);
    if (page === null) this.links.ended(ABOUT, language, response);
    else this.show(response, language, page);
  }

  @Get('notice/done')
  thank(@PageLanguage() language: Language, @Res() response: Response): void {
    const { thanksTitle, thanks } = OUTSIDE_TEXTS[language].notice;
    this.links.say(ABOUT, language, response, thanksTitle, thanks);
  }

  @Post('notice')
  async answer(
    @PageLanguage() language: Language,
    @Body() body: PostedForm | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    this.throttle.count('outside-answer', request.ip);
    const session = this.cookies.of(ABOUT).read(request);
    const page = await this.pageOf(language, request);
    if (session === null || page === null) return this.links.ended(ABOUT, language, response);
    const outcome = fieldOf(body ?? {}, 'outcome');
    const reason = cleanLines(fieldOf(body ?? {}, 'reason')).slice(0, 2000);
    if (outcome !== 'acknowledged' && outcome !== 'declined')
      return this.show(response, language, page, { outcome, reason, problem: 'unanswered' });
    if (outcome === 'declined' && reason === '')
      return this.show(response, language, page, { outcome, reason, problem: 'no-reason' });
    const taken = await this.notices.answer(session, outcome, reason);
    const { answeredTitle, answered } = OUTSIDE_TEXTS[language].notice;
    if (taken) this.links.redirect(response, `/${language}/notice/done`);
    else this.links.say(ABOUT, language, response, answeredTitle, answered);
  }

  @Post('notice/leave')
  leave(@PageLanguage() language: Language, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.links.leave(ABOUT, language, request, response);
  }

  @Get('notice/:token')
  arrive(@PageLanguage() language: Language, @Param('token') token: string, @Res() response: Response): Promise<void> {
    return this.links.arrive(ABOUT, language, token, response);
  }

  @Post('notice/:token')
  enter(
    @PageLanguage() language: Language,
    @Param('token') token: string,
    @Body() body: PostedForm | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.links.post(ABOUT, language, token, body ?? {}, request, response);
  }

  private async pageOf(language: Language, request: Request): Promise<NoticePage | null> {
    const session = this.cookies.of(ABOUT).read(request);
    return session === null ? null : this.notices.page(session, language);
  }

  private show(
    response: Response,
    language: Language,
    notice: NoticePage,
    again: { outcome: string; reason: string; problem?: 'unanswered' | 'no-reason' } = { outcome: '', reason: '' },
  ): void {
    const { notice: words, task, link } = OUTSIDE_TEXTS[language];
    const problem = again.problem && words.problems[again.problem];
    const at = again.problem === 'no-reason' ? '#reason' : '#outcome';
    const error = problem && { text: problem, visuallyHiddenText: hiddenErrorWord(language) };
    this.pages.send(response, {
      view: 'outside-recipient.njk',
      language,
      brand: notice.brand,
      path: '/notice',
      title: words.titles[notice.action as NoticeAction],
      status: problem ? 422 : 200,
      hasErrors: problem !== undefined,
      data: {
        ...{ notice, w: words, l: link, tw: task, ...again, error },
        summary: problem ? [{ text: problem, href: at }] : [],
        keys: notice.personKeys.map(({ type, value, pseudonymous }) => ({
          label: pseudonymous ? words.pseudonymous : (task.identifiers[type] ?? task.otherIdentifier),
          value,
        })),
      },
    });
  }
}
