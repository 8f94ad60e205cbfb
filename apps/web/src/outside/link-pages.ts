import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Language } from '@habeas/domain';
import { type LinkAbout, LinkDoor } from '@habeas/casework/outside-links';
import { CONTROLLER_PACK, type ControllerPack } from '@habeas/casework/register';
import { fieldOf, type PostedForm } from '../portal/form/posted-form';
import { cleanLine } from '../portal/form/clean-text';
import { hiddenErrorWord } from '../portal/hidden-error-word';
import { PortalPages } from '../portal/portal-pages';
import { SentCodes } from '../portal/sent-codes';
import { Throttle } from '../portal/throttle';
import { OutsideCookies } from './outside-cookies';
import { OUTSIDE_TEXTS } from './texts';

const TOKEN = /^[0-9a-f]{64}$/;
/** First part of the address of each kind of page. */
const PAGE: Readonly<Record<LinkAbout, string>> = { 'human-task': 'task', notice: 'notice' };

/** Where a link leads: a page that shows nothing, then the code. What follows links by itself changes nothing and sees nothing. */
@Injectable()
export class LinkPages {
  constructor(
    private readonly pages: PortalPages,
    private readonly door: LinkDoor,
    private readonly cookies: OutsideCookies,
    private readonly throttle: Throttle,
    private readonly sentCodes: SentCodes,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  async arrive(about: LinkAbout, language: Language, token: string, response: Response): Promise<void> {
    if (!(await this.isGood(about, token))) return this.gone(about, language, response);
    this.show(about, language, token, response, 'link');
  }

  async post(
    about: LinkAbout,
    language: Language,
    token: string,
    form: PostedForm,
    request: Request,
    response: Response,
  ): Promise<void> {
    if (!(await this.isGood(about, token))) return this.gone(about, language, response);
    if (fieldOf(form, 'go') === 'enter') {
      this.throttle.count('sign-in', request.ip);
      const code = cleanLine(fieldOf(form, 'code')).slice(0, 40);
      const session = await this.door.enter(about, token, code);
      if (session === null) {
        return this.show(about, language, token, response, 'code', OUTSIDE_TEXTS[language].link.wrongCode);
      }
      this.cookies.of(about).give(response, session);
      return this.redirect(response, `/${language}/${PAGE[about]}`);
    }
    if (this.sentCodes.isNew(fieldOf(form, 'pageKey').slice(0, 40))) {
      this.throttle.count('code', request.ip);
      await this.door.requestCode(about, token);
    }
    this.show(about, language, token, response, 'code');
  }

  /** Nobody is behind the cookie (any more). */
  ended(about: LinkAbout, language: Language, response: Response): void {
    this.cookies.of(about).take(response);
    const { endedTitle, ended } = OUTSIDE_TEXTS[language].link;
    this.say(about, language, response, endedTitle, ended, 401);
  }

  async leave(about: LinkAbout, language: Language, request: Request, response: Response): Promise<void> {
    const session = this.cookies.of(about).read(request);
    if (session !== null) await this.door.leave(session);
    this.cookies.of(about).take(response);
    const { leftTitle, left } = OUTSIDE_TEXTS[language].link;
    this.say(about, language, response, leftTitle, left);
  }

  /** A page that only says something. */
  say(
    about: LinkAbout,
    language: Language,
    response: Response,
    title: string,
    paragraphs: readonly string[],
    status = 200,
  ): void {
    this.pages.send(response, {
      view: 'outside-notice.njk',
      language,
      path: `/${PAGE[about]}`,
      title,
      status,
      data: { paragraphs },
    });
  }

  redirect(response: Response, to: string): void {
    response.setHeader('Cache-Control', 'no-store');
    response.redirect(303, to);
  }

  private gone(about: LinkAbout, language: Language, response: Response): void {
    const { goneTitle, gone } = OUTSIDE_TEXTS[language].link;
    this.say(about, language, response, goneTitle, gone, 410);
  }

  private async isGood(about: LinkAbout, token: string): Promise<boolean> {
    return TOKEN.test(token) && (await this.door.isGood(about, token));
  }

  private show(
    about: LinkAbout,
    language: Language,
    token: string,
    response: Response,
    ask: 'link' | 'code',
    error?: string,
  ): void {
    const { link } = OUTSIDE_TEXTS[language];
    this.pages.send(response, {
      view: `outside-${ask}.njk`,
      language,
      path: `/${PAGE[about]}/${token}`,
      title: ask === 'link' ? link.title : link.codeTitle,
      status: error === undefined ? 200 : 422,
      hasErrors: error !== undefined,
      data: {
        w: link,
        minutes: this.pack.policy.code.lifeMinutes,
        pageKey: randomUUID(),
        summary: error === undefined ? [] : [{ text: error, href: '#code' }],
        error: error === undefined ? undefined : { text: error, visuallyHiddenText: hiddenErrorWord(language) },
      },
    });
  }
}
