import { Body, Controller, Get, HttpException, Inject, Logger, Post, Query, Req, Res } from '@nestjs/common';
import { UseFilters, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Language, LANGUAGES } from '@habeas/domain';
import { AccountVisits, type BegunVisit, PortalSignIn, type ProvenVisit } from '@habeas/casework/identity';
import { CONTROLLER_PACK, type ControllerPack } from '@habeas/casework/register';
import { readReference } from '@habeas/casework/requests';
import { AccountProvider, SignInRefused } from '@habeas/platform/account-provider';
import { AccountConfig } from '@habeas/platform/config';
import { fieldOf, type PostedForm } from '../portal/form/posted-form';
import { cleanLine } from '../portal/form/clean-text';
import { PageLanguage } from '../portal/page-language';
import { PortalCookie } from '../portal/portal-cookie';
import { PortalErrorFilter } from '../portal/portal-error.filter';
import { brandFor, knownBrand } from '../portal/portal-facts';
import { SameOriginGuard } from '../portal/same-origin.guard';
import { Throttle } from '../portal/throttle';
import { AccountCookie } from './account-cookie';
import { type AccountPage, AccountPages } from './account-pages';

/**
 * Sign-in with the operator's own account in the place of a code. It opens and proves a request only of the person whose account it is;
 * a reference that does not exist and one of somebody else get the same words.
 */
@Controller([...LANGUAGES])
@UseFilters(PortalErrorFilter)
@UseGuards(SameOriginGuard)
export class AccountController {
  private readonly logger = new Logger(AccountController.name);

  constructor(
    private readonly pages: AccountPages,
    private readonly visits: AccountVisits,
    private readonly provider: AccountProvider,
    private readonly signIn: PortalSignIn,
    private readonly cookie: AccountCookie,
    private readonly portalCookie: PortalCookie,
    private readonly throttle: Throttle,
    private readonly account: AccountConfig,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  @Get('account')
  async look(
    @PageLanguage() language: Language,
    @Query('brand') asked: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const page = this.page(language, asked);
    this.pages.show(response, page, await this.proven(request));
  }

  /** With the reference of a request: confirms it where somebody is signed in, else keeps it until they are. */
  @Post('account')
  async take(
    @PageLanguage() language: Language,
    @Body() body: PostedForm | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const form = body ?? {};
    const page = this.page(language, fieldOf(form, 'brand'));
    const typed = cleanLine(fieldOf(form, 'reference')).slice(0, 60);
    const reference = readReference(typed);
    const proven = await this.proven(request);
    if (reference === null) return this.pages.show(response, page, proven, 'wrongReference', typed);
    if (proven) return this.use(request, response, page, proven, reference);
    this.throttle.count('sign-in', request.ip);
    await this.begin(response, page, reference);
    this.pages.show(response, page, null);
  }

  /** To the provider. A link, not a form: the page lets forms go nowhere else. */
  @Get('account/go')
  async go(
    @PageLanguage() language: Language,
    @Query('brand') asked: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const page = this.page(language, asked);
    this.throttle.count('sign-in', request.ip);
    const token = this.cookie.read(request);
    const begun = (token && (await this.visits.read('begun', token))) || (await this.begin(response, page, null));
    try {
      const address = await this.provider.address(begun.secrets);
      response.setHeader('Cache-Control', 'no-store');
      response.redirect(303, address);
    } catch (error) {
      this.refused(error);
      this.pages.show(response, page, null, 'later');
    }
  }

  @Post('account/leave')
  async leave(@PageLanguage() language: Language, @Req() request: Request, @Res() response: Response): Promise<void> {
    const token = this.cookie.read(request);
    if (token !== null) await this.visits.take('proven', token);
    this.cookie.take(response);
    response.redirect(303, `/${language}`);
  }

  /** Back from the provider. What was begun is used up, whatever comes of it. */
  async finish(request: Request, response: Response): Promise<void> {
    if (!this.account.isOn) throw new HttpException('', 404);
    this.throttle.count('sign-in', request.ip);
    const token = this.cookie.read(request);
    const begun = token === null ? null : await this.visits.take('begun', token);
    this.cookie.take(response);
    const page = {
      language: begun?.language ?? this.pack.controller.defaultLanguage,
      brand: begun?.brand ?? undefined,
    };
    const proven = begun && (await this.provenBy(request, begun));
    if (!proven) return this.pages.show(response, page, null, 'failed');
    this.cookie.give(response, await this.visits.open('proven', proven));
    if (begun.reference !== null) return this.use(request, response, page, proven, begun.reference);
    response.setHeader('Cache-Control', 'no-store');
    response.redirect(303, `/${page.language}/account${page.brand ? `?brand=${page.brand}` : ''}`);
  }

  private async provenBy(request: Request, { secrets }: BegunVisit): Promise<ProvenVisit | null> {
    try {
      return { keys: await this.provider.finish(request.originalUrl.split('?')[1] ?? '', secrets) };
    } catch (error) {
      this.refused(error);
      return null;
    }
  }

  private async use(
    request: Request,
    response: Response,
    page: AccountPage,
    proven: ProvenVisit,
    reference: string,
  ): Promise<void> {
    this.throttle.count('sign-in', request.ip);
    let token: string | null;
    try {
      token = await this.signIn.signInByAccount(reference, proven.keys);
    } catch (error) {
      this.logger.warn(`A directory could not be asked: ${error instanceof Error ? error.name : 'unknown'}`);
      return this.pages.show(response, page, proven, 'later', reference);
    }
    if (token === null) return this.pages.show(response, page, proven, 'notYours', reference);
    const used = this.cookie.read(request);
    if (used !== null) await this.visits.take('proven', used);
    this.cookie.take(response);
    this.portalCookie.give(response, token);
    response.setHeader('Cache-Control', 'no-store');
    response.redirect(303, `/${page.language}/my-request`);
  }

  private async begin(response: Response, page: AccountPage, reference: string | null): Promise<BegunVisit> {
    const { language, brand = null } = page;
    const begun = { secrets: this.provider.begin(), reference, language, brand };
    this.cookie.give(response, await this.visits.open('begun', begun));
    return begun;
  }

  private async proven(request: Request): Promise<ProvenVisit | null> {
    const token = this.cookie.read(request);
    return token === null ? null : this.visits.read('proven', token);
  }

  /** Under a brand whose account it is not, there is nothing here. */
  private page(language: Language, asked: unknown): AccountPage {
    const brand = knownBrand(this.pack, asked);
    if (!this.account.isOf(brandFor(this.pack, brand).key)) throw new HttpException('', 404);
    return { language, brand };
  }

  /** @throws whatever it is, where it is no refusal */
  private refused(error: unknown): void {
    if (!(error instanceof SignInRefused)) throw error;
    this.logger.warn(`A sign-in with the account was refused: ${error.code}`);
  }
}

/** The one address that the provider knows. */
@Controller('account')
@UseFilters(PortalErrorFilter)
export class AccountCallbackController {
  constructor(private readonly account: AccountController) {}

  @Get('callback')
  finish(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.account.finish(request, response);
  }
}
