import { pipeline } from 'node:stream/promises';
import { Controller, Get, Logger, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Language, LANGUAGES } from '@habeas/domain';
import { OpenPackage, type PackageRight } from '@habeas/casework/delivery';
import { PortalSignIn } from '@habeas/casework/identity';
import { PortalStatus, type RequestStatus } from '@habeas/casework/requests';
import { PageLanguage } from './page-language';
import { PortalCookie } from './portal-cookie';
import { PortalErrorFilter } from './portal-error.filter';
import { PortalPages } from './portal-pages';
import { SameOriginGuard } from './same-origin.guard';
import { progressOf, shownSize } from './status-words';
import { TEXTS } from './texts';
import { Throttle } from './throttle';

/** The request of the person whose code came back: where it stands, and the package when it is ready. */
@Controller([...LANGUAGES])
@UseFilters(PortalErrorFilter)
@UseGuards(SameOriginGuard)
export class MyRequestController {
  private readonly logger = new Logger(MyRequestController.name);

  constructor(
    private readonly pages: PortalPages,
    private readonly signIn: PortalSignIn,
    private readonly status: PortalStatus,
    private readonly packages: OpenPackage,
    private readonly cookie: PortalCookie,
    private readonly throttle: Throttle,
  ) {}

  @Get('my-request')
  async look(@PageLanguage() language: Language, @Req() request: Request, @Res() response: Response): Promise<void> {
    const token = this.cookie.read(request);
    if (token === null) {
      response.setHeader('Cache-Control', 'no-store');
      response.redirect(303, `/${language}/open`);
      return;
    }
    const requestId = await this.signIn.requestOf(token);
    const status = requestId === null ? null : await this.status.of(requestId);
    if (status === null) this.ended(response, language);
    else this.show(response, language, status);
  }

  /** Streams the package. Only a post opens it: what follows links by itself opens nothing. */
  @Post('my-request/open')
  open(@PageLanguage() language: Language, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.send('access', language, request, response);
  }

  /** The file of a portability request, likewise. */
  @Post('my-request/open/portability')
  openPortable(@PageLanguage() language: Language, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.send('portability', language, request, response);
  }

  private async send(right: PackageRight, language: Language, request: Request, response: Response): Promise<void> {
    const token = this.cookie.read(request);
    const requestId = token === null ? null : await this.signIn.requestOf(token);
    if (requestId === null) return this.ended(response, language);
    this.throttle.count('package', request.ip);
    const opened = await this.packages.openForPerson(requestId, right);
    if (opened === null) return this.gone(response, language, await this.status.of(requestId), right);
    response.setHeader('Content-Type', 'application/zip');
    response.setHeader('Content-Disposition', `attachment; filename="${safeName(opened.name)}"`);
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    await pipeline(opened.zip, response).catch((error: unknown) => {
      // The person sees a download that broke off; a half file never looks whole, because a ZIP ends with its directory.
      this.logger.warn(`A package was not sent to its end: ${error instanceof Error ? error.name : 'unknown'}`);
      response.destroy();
    });
  }

  @Post('my-request/leave')
  async leave(@PageLanguage() language: Language, @Req() request: Request, @Res() response: Response): Promise<void> {
    const token = this.cookie.read(request);
    if (token !== null) await this.signIn.signOut(token);
    this.cookie.take(response);
    this.notice(response, language, 'signedOut', 200);
  }

  private ended(response: Response, language: Language): void {
    this.cookie.take(response);
    this.notice(response, language, 'ended', 401);
  }

  private notice(response: Response, language: Language, name: 'signedOut' | 'ended', status: number): void {
    const { title, paragraphs } = TEXTS[language].status[name];
    this.pages.send(response, { view: 'notice.njk', language, path: '/open', title, status, data: { paragraphs } });
  }

  private gone(response: Response, language: Language, status: RequestStatus | null, right: PackageRight): void {
    const { goneTitle: title } = TEXTS[language].package;
    const gone = right === 'access' ? status?.package : status?.portable;
    const standing = gone?.state === 'revoked' ? 'revoked' : 'expired';
    const page = { view: 'gone.njk', language, brand: status?.brand, path: '/my-request', title, status: 410 };
    this.pages.send(response, { ...page, data: { standing } });
  }

  private show(response: Response, language: Language, status: RequestStatus): void {
    this.pages.send(response, {
      view: 'my-request.njk',
      language,
      brand: status.brand,
      path: '/my-request',
      title: TEXTS[language].status.title,
      data: {
        status,
        progress: progressOf(status),
        size: status.package.state === 'ready' ? shownSize(status.package.size, language) : '',
        expiresOn: status.package.state === 'ready' ? status.package.expiresOn : '',
        portableSize: status.portable.state === 'ready' ? shownSize(status.portable.size, language) : '',
      },
    });
  }
}

/** The name as a file name that no system reads as a path or an option. */
function safeName(name: string): string {
  return name.replace(/[^A-Za-z0-9._-]/g, '-').replace(/^[.-]+/, '');
}
