import { randomUUID } from 'node:crypto';
import {
  Body,
  Controller,
  Get,
  HttpException,
  Inject,
  Logger,
  NotFoundException,
  Param,
  Post,
  Query,
  Req,
  Res,
  UploadedFiles,
  UseFilters,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import type { Request as HttpRequest, Response } from 'express';
import { isRight, type Language, LANGUAGES } from '@habeas/domain';
import { FORM_FILE_MEGABYTES, FormDoor, FormFiles, FormFilesGone, MOST_FORM_FILES } from '@habeas/casework/intake';
import { CONTROLLER_PACK, type ControllerPack } from '@habeas/casework/register';
import type { Request } from '@habeas/casework/requests';
import { type Answers, readAnswers } from './form/answers';
import { fileOf } from './form/attached-files';
import { fieldOf, type PostedForm } from './form/posted-form';
import { type FieldProblem, type Offered, problemsOf } from './form/problems';
import { isStep, neighbour, type Step, stepsFor } from './form/steps';
import { submittedForm } from './form/submitted-form';
import { FormPages, type Shown } from './form-pages';
import type { FormUpload } from './form-uploads';
import { PageLanguage } from './page-language';
import { PortalErrorFilter } from './portal-error.filter';
import { knownBrand } from './portal-facts';
import { SameOriginGuard } from './same-origin.guard';
import { TEXTS } from './texts';
import { Throttle, TooMany } from './throttle';

/**
 * The form, page by page. All answers travel in the form and are read and checked anew at each post: no session and no
 * cookie holds them, and the browser's own back button works.
 */
@Controller([...LANGUAGES])
@UseFilters(PortalErrorFilter)
@UseGuards(SameOriginGuard)
export class RequestFormController {
  private readonly logger = new Logger(RequestFormController.name);

  constructor(
    private readonly formPages: FormPages,
    private readonly door: FormDoor,
    private readonly formFiles: FormFiles,
    private readonly throttle: Throttle,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  @Get('request')
  open(@PageLanguage() language: Language, @Query('brand') brand: unknown, @Res() response: Response): void {
    this.begin(response, language, brand, {});
  }

  /** A deep link ticks one right; the others stay as visible and as open as without it. */
  @Get('request/:right')
  openFor(
    @PageLanguage() language: Language,
    @Param('right') right: string,
    @Query('brand') brand: unknown,
    @Res() response: Response,
  ): void {
    if (!isRight(right)) throw new NotFoundException();
    this.begin(response, language, brand, { rights: right });
  }

  /** The same for what is no right of the GDPR, as far as it is asked with the form. */
  @Get('request/about/:matter')
  openAbout(
    @PageLanguage() language: Language,
    @Param('matter') matter: string,
    @Query('brand') brand: unknown,
    @Res() response: Response,
  ): void {
    if (!this.pack.matters.some(({ key, offered }) => key === matter && offered === 'form'))
      throw new NotFoundException();
    this.begin(response, language, brand, { matters: matter });
  }

  @Post('request')
  @UseInterceptors(FilesInterceptor('added'))
  async step(
    @PageLanguage() language: Language,
    @Body() body: PostedForm | undefined,
    @UploadedFiles() uploads: FormUpload[] | undefined,
    @Req() request: HttpRequest,
    @Res() response: Response,
  ): Promise<void> {
    const form = body ?? {};
    const sent = withUploads(this.withOnlyBrand(readAnswers(form, randomUUID())), uploads ?? []);
    const { answers } = sent;
    const asked = fieldOf(form, 'step');
    const step: Step = isStep(asked) ? asked : 'check';
    const go = fieldOf(form, 'go');
    const returning = fieldOf(form, 'returning') === '1';
    if (go === 'submit') return this.submit(response, language, answers, request.ip);
    if (step === 'files' && (sent.problems.length > 0 || go === 'add' || go.startsWith('remove:')))
      return this.showFiles(response, language, { ...sent, step, returning }, go);
    this.formPages.show(response, language, this.next({ step, answers, returning }, go));
  }

  /** The page of the files again: with what was added, without what was removed, or with what is wrong. */
  private async showFiles(response: Response, language: Language, shown: Shown, go: string): Promise<void> {
    const removed = go.startsWith('remove:') ? fileOf(`${go.slice('remove:'.length)} -`)?.id : undefined;
    if (removed !== undefined) await this.formFiles.remove(removed);
    const files = shown.answers.files.filter((field) => fileOf(field)?.id !== removed);
    this.formPages.show(response, language, { ...shown, answers: { ...shown.answers, files } });
  }

  /** Where a button leads. `continue` asks for valid answers; `back`, `language` and `change:` ask for nothing. */
  private next({ step, answers, returning }: Shown, go: string): Shown {
    const steps = stepsFor(answers, this.pack.brands.length);
    if (go === 'language') return { step, answers, returning };
    if (go === 'back') return { step: returning ? 'check' : neighbour(steps, step, -1), answers, returning: false };
    const change = go.startsWith('change:') ? go.slice('change:'.length) : '';
    if (isStep(change)) return { step: change, answers, returning: true };
    const problems = problemsOf(step, answers, this.offered());
    if (problems.length > 0) return { step, answers, returning, problems };
    // Who asks changes whose name and number the next pages mean: from there the way is walked again.
    const following = returning && step !== 'person' ? 'check' : neighbour(steps, step, 1);
    return { step: following === 'check' ? this.firstOpen(answers) : following, answers, returning: false };
  }

  private async submit(
    response: Response,
    language: Language,
    answers: Answers,
    ip: string | undefined,
  ): Promise<void> {
    const open = this.firstOpen(answers);
    if (open !== 'check') {
      const problems = problemsOf(open, answers, this.offered());
      return this.formPages.show(response, language, { step: open, answers, returning: true, problems });
    }
    let received: Request;
    try {
      this.throttle.count('form', ip);
      received = await this.door.submit(submittedForm(answers, language, TEXTS[language].form.destination.consent));
    } catch (error) {
      if (error instanceof FormFilesGone) return this.showGone(response, language, answers);
      const failure = this.failure(error, response, language);
      return this.formPages.show(response, language, { step: 'check', answers, returning: false, failure });
    }
    this.formPages.confirm(response, language, answers, received);
  }

  /** What is still there stays on the page, the rest has to be chosen again. */
  private async showGone(response: Response, language: Language, answers: Answers): Promise<void> {
    const there = await this.formFiles.there(answers.files.flatMap((field) => fileOf(field)?.id ?? []));
    const files = answers.files.filter((field) => there.includes(fileOf(field)?.id ?? ''));
    const shown: Shown = { step: 'files', answers: { ...answers, files }, returning: true };
    this.formPages.show(response, language, { ...shown, problems: [{ field: 'files', key: 'filesGone', most: 0 }] });
  }

  /** Nothing was taken in: the answers stay on the page, which says so. */
  private failure(error: unknown, response: Response, language: Language): Shown['failure'] {
    const { errors, form } = TEXTS[language];
    if (error instanceof TooMany) {
      response.setHeader('Retry-After', String(error.waitSeconds));
      return {
        text: `${errors.tooMany.title}. ${errors.wait(Math.ceil(error.waitSeconds / 60))}`,
        status: error.getStatus(),
      };
    }
    if (error instanceof HttpException && error.getStatus() < 500) throw error;
    this.logger.error(error instanceof Error ? error : 'A thing that is no error was thrown');
    response.setHeader('Retry-After', '60');
    return { text: form.notSent, status: 503 };
  }

  private begin(response: Response, language: Language, brand: unknown, form: PostedForm): void {
    const known = knownBrand(this.pack, brand) ?? '';
    const answers = this.withOnlyBrand(readAnswers({ ...form, brand: known }, randomUUID()));
    const step: Step = answers.brand === '' ? 'brand' : 'rights';
    this.formPages.show(response, language, { step, answers, returning: false });
  }

  /** The first page that is not answered yet, or the check. */
  private firstOpen(answers: Answers): Step {
    const steps = stepsFor(answers, this.pack.brands.length);
    return steps.find((step) => problemsOf(step, answers, this.offered()).length > 0) ?? 'check';
  }

  private offered(): Offered {
    const receivers = this.pack.recipients.filter(({ transfer }) => transfer !== undefined).map(({ key }) => key);
    return { brands: this.brandKeys(), receivers };
  }

  private brandKeys(): string[] {
    return this.pack.brands.map(({ key }) => key);
  }

  private withOnlyBrand(answers: Answers): Answers {
    const [only, ...others] = this.brandKeys();
    return only !== undefined && others.length === 0 ? { ...answers, brand: only } : answers;
  }
}

const MOST: Partial<Record<FieldProblem['key'], number>> = {
  fileSize: FORM_FILE_MEGABYTES,
  filesMany: MOST_FORM_FILES,
};

/** The answers with the files that came just now, and each thing once that is wrong with the others. */
function withUploads(answers: Answers, uploads: readonly FormUpload[]): { answers: Answers; problems: FieldProblem[] } {
  const files = [...answers.files, ...uploads.flatMap((upload) => ('field' in upload ? upload.field : []))];
  const keys = new Set(uploads.flatMap((upload) => ('problem' in upload ? upload.problem : [])));
  const problems = [...keys].map((key) => ({ field: 'files' as const, key, most: MOST[key] ?? 0 }));
  return { answers: { ...answers, files }, problems };
}
