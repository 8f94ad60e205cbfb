import {
  Body,
  Controller,
  Get,
  Param,
  Post,
  Req,
  Res,
  UploadedFiles,
  UseFilters,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { AnyFilesInterceptor } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import { type Language, LANGUAGES } from '@habeas/domain';
import { OutsideTask, type TaskPage } from '@habeas/casework/human-tasks';
import { fieldOf, type PostedForm } from '../portal/form/posted-form';
import { cleanLine, cleanLines } from '../portal/form/clean-text';
import { PageLanguage } from '../portal/page-language';
import { PortalErrorFilter } from '../portal/portal-error.filter';
import { SameOriginGuard } from '../portal/same-origin.guard';
import { Throttle } from '../portal/throttle';
import { LinkPages } from './link-pages';
import { OutsideCookies } from './outside-cookies';
import type { UploadedFile } from './sealed-uploads';
import { KIND_OF, readAnswer, typedAnswer } from './task-form';
import { type ShownFault, TaskView } from './task-view';
import { OUTSIDE_TEXTS } from './texts';

const ABOUT = 'human-task';

/** The task of somebody without an account: a link, a code, one page. */
@Controller([...LANGUAGES])
@UseFilters(PortalErrorFilter)
@UseGuards(SameOriginGuard)
export class TaskController {
  constructor(
    private readonly links: LinkPages,
    private readonly view: TaskView,
    private readonly tasks: OutsideTask,
    private readonly cookies: OutsideCookies,
    private readonly throttle: Throttle,
  ) {}

  @Get('task')
  async look(@PageLanguage() language: Language, @Req() request: Request, @Res() response: Response): Promise<void> {
    const page = await this.pageOf(language, request);
    if (page === null) this.links.ended(ABOUT, language, response);
    else this.view.show(response, page);
  }

  @Get(['task/done', 'task/handed-over'])
  thank(@PageLanguage() language: Language, @Req() request: Request, @Res() response: Response): void {
    const { thanksTitle, thanks, handedTitle, handed } = OUTSIDE_TEXTS[language].task;
    const isDone = request.path.endsWith('/done');
    this.links.say(ABOUT, language, response, isDone ? thanksTitle : handedTitle, isDone ? thanks : handed);
  }

  @Post('task')
  @UseInterceptors(AnyFilesInterceptor())
  async answer(
    @PageLanguage() language: Language,
    @Body() body: PostedForm | undefined,
    @UploadedFiles() files: UploadedFile[] | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    this.throttle.count('outside-answer', request.ip);
    const session = this.cookies.of(ABOUT).read(request);
    const page = await this.pageOf(language, request);
    if (session === null || page === null) return this.links.ended(ABOUT, language, response);
    if (page.state !== 'open') return this.view.show(response, page);
    const { form, faults, answers } = read(page, body ?? {}, files ?? []);
    if (faults.length > 0) return this.view.show(response, page, { form, faults });
    const note = cleanLines(fieldOf(form, 'note')).slice(0, 4000);
    const result = await this.tasks.answer(session, answers, note);
    if (result.taken) return this.links.redirect(response, `/${language}/task${result.goesOn ? '' : '/done'}`);
    if (result.faults === null) return this.links.redirect(response, `/${language}/task`);
    const shown = result.faults.map(({ collection, problem }) => {
      return { index: page.collections.findIndex(({ name }) => name === collection), problem };
    });
    this.view.show(response, page, { form, faults: shown });
  }

  @Post('task/hand-over')
  async handOver(
    @PageLanguage() language: Language,
    @Body() body: PostedForm | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    this.throttle.count('outside-answer', request.ip);
    const session = this.cookies.of(ABOUT).read(request);
    const page = await this.pageOf(language, request);
    if (session === null || page === null) return this.links.ended(ABOUT, language, response);
    const email = cleanLine(fieldOf(body ?? {}, 'email')).slice(0, 254);
    const result = page.mayDelegate ? await this.tasks.delegate(session, email) : 'gone';
    if (result === 'not-allowed') return this.view.show(response, page, { form: body ?? {}, faults: [], email });
    this.links.redirect(response, `/${language}/task${result === 'handed-on' ? '/handed-over' : ''}`);
  }

  @Post('task/leave')
  leave(@PageLanguage() language: Language, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.links.leave(ABOUT, language, request, response);
  }

  @Get('task/:token')
  arrive(@PageLanguage() language: Language, @Param('token') token: string, @Res() response: Response): Promise<void> {
    return this.links.arrive(ABOUT, language, token, response);
  }

  @Post('task/:token')
  enter(
    @PageLanguage() language: Language,
    @Param('token') token: string,
    @Body() body: PostedForm | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.links.post(ABOUT, language, token, body ?? {}, request, response);
  }

  private async pageOf(language: Language, request: Request): Promise<TaskPage | null> {
    const session = this.cookies.of(ABOUT).read(request);
    return session === null ? null : this.tasks.page(session, language);
  }
}

/** What a form says, and what of it cannot be taken. */
function read(page: TaskPage, form: PostedForm, files: readonly UploadedFile[]) {
  const kind = KIND_OF[page.operation];
  const faults: ShownFault[] = [];
  const answers = page.collections.flatMap(({ name }, index) => {
    const own = files.filter(({ fieldname }) => fieldname === `files-${index}`);
    const refused = own.find((file) => 'problem' in file);
    const typed = typedAnswer(form, index);
    const answer = readAnswer(kind, name, typed, own);
    // A file beside another outcome is not handed over: what is wrong with it does not matter.
    if (refused && 'problem' in refused && typed.outcome === 'done') faults.push({ index, problem: refused.problem });
    else if (answer === null) faults.push({ index, problem: kind === 'number' ? 'no-number' : 'unanswered' });
    return answer ?? [];
  });
  return { form, faults, answers };
}
