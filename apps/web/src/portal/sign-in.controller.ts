import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Inject, Post, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Language, LANGUAGES } from '@habeas/domain';
import { PortalSignIn } from '@habeas/casework/identity';
import { CONTROLLER_PACK, type ControllerPack } from '@habeas/casework/register';
import { readReference } from '@habeas/casework/requests';
import { fieldOf, type PostedForm } from './form/posted-form';
import { cleanLine } from './form/clean-text';
import { PageLanguage } from './page-language';
import { PortalCookie } from './portal-cookie';
import { PortalErrorFilter } from './portal-error.filter';
import { hiddenErrorWord } from './hidden-error-word';
import { knownBrand } from './portal-facts';
import { PortalPages } from './portal-pages';
import { SameOriginGuard } from './same-origin.guard';
import { SentCodes } from './sent-codes';
import { TEXTS } from './texts';
import { Throttle } from './throttle';

type Flow = 'confirm' | 'open';

interface Entry {
  flow: Flow;
  language: Language;
  brand: string | undefined;
  /** As references are written; what cannot be one, as it was typed. */
  reference: string;
}

/**
 * Reference, then code: the one way to see a request. Opening a page or following a link uses nothing up; a known and an
 * unknown reference get the same words.
 */
@Controller([...LANGUAGES])
@UseFilters(PortalErrorFilter)
@UseGuards(SameOriginGuard)
export class SignInController {
  constructor(
    private readonly pages: PortalPages,
    private readonly signIn: PortalSignIn,
    private readonly cookie: PortalCookie,
    private readonly throttle: Throttle,
    private readonly sentCodes: SentCodes,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  @Get(['confirm', 'open'])
  ask(
    @PageLanguage() language: Language,
    @Query('brand') asked: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ) {
    const brand = knownBrand(this.pack, asked);
    this.showReference(response, { flow: flowOf(request), language, brand, reference: '' });
  }

  @Post(['confirm', 'open'])
  async answer(
    @PageLanguage() language: Language,
    @Body() body: PostedForm | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const form = body ?? {};
    const brand = knownBrand(this.pack, fieldOf(form, 'brand'));
    const typed = cleanLine(fieldOf(form, 'reference')).slice(0, 60);
    const reference = readReference(typed);
    const entry: Entry = { flow: flowOf(request), language, brand, reference: reference ?? typed };
    const go = fieldOf(form, 'go');
    const onCodePage = fieldOf(form, 'page') === 'code';
    if (go === 'language' && !onCodePage) return this.showReference(response, entry);
    if (reference === null) return this.showReference(response, entry, TEXTS[language].signIn.wrongReference);
    if (go === 'language') return this.showCode(response, entry);
    if (onCodePage && go === 'enter')
      return this.enter(request, response, entry, cleanLine(fieldOf(form, 'code')).slice(0, 40));
    if (this.sentCodes.isNew(fieldOf(form, 'pageKey').slice(0, 40))) {
      this.throttle.count('code', request.ip);
      await this.signIn.requestCode(reference);
    }
    this.showCode(response, entry);
  }

  private async enter(request: Request, response: Response, entry: Entry, code: string): Promise<void> {
    this.throttle.count('sign-in', request.ip);
    const token = await this.signIn.signIn(entry.reference, code);
    if (token === null) return this.showCode(response, entry, TEXTS[entry.language].signIn.wrongCode);
    this.cookie.give(response, token);
    response.setHeader('Cache-Control', 'no-store');
    response.redirect(303, `/${entry.language}/my-request`);
  }

  private showReference(response: Response, entry: Entry, error?: string): void {
    const { titles } = TEXTS[entry.language].signIn;
    this.show(response, entry, 'reference', titles[entry.flow], error);
  }

  private showCode(response: Response, entry: Entry, error?: string): void {
    this.show(response, entry, 'code', TEXTS[entry.language].signIn.codeTitle, error);
  }

  private show(response: Response, entry: Entry, ask: 'reference' | 'code', title: string, error?: string): void {
    this.pages.send(response, {
      view: `sign-in-${ask}.njk`,
      language: entry.language,
      brand: entry.brand,
      path: `/${entry.flow}`,
      title,
      status: error === undefined ? 200 : 422,
      hasErrors: error !== undefined,
      keeps: 'language',
      backable: true,
      data: {
        ...entry,
        minutes: this.pack.policy.code.lifeMinutes,
        pageKey: randomUUID(),
        enter: ask === 'code' ? 'enter' : 'send',
        summary: error === undefined ? [] : [{ text: error, href: `#${ask}` }],
        error: error === undefined ? undefined : { text: error, visuallyHiddenText: hiddenErrorWord(entry.language) },
      },
    });
  }
}

function flowOf({ path }: Request): Flow {
  return path.endsWith('/confirm') ? 'confirm' : 'open';
}
