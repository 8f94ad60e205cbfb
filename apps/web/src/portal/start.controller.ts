import { Controller, Get, Inject, Query, Redirect, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Language, LANGUAGES, RIGHTS } from '@habeas/domain';
import { CONTROLLER_PACK, type ControllerPack } from '@habeas/casework/register';
import { PageLanguage } from './page-language';
import { PortalErrorFilter } from './portal-error.filter';
import { knownBrand, otherDoors, factsOf } from './portal-facts';
import { PortalPages } from './portal-pages';
import { type NotePage, TEXTS } from './texts';

@Controller([...LANGUAGES])
@UseFilters(PortalErrorFilter)
export class StartController {
  constructor(
    private readonly pages: PortalPages,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  @Get()
  start(@PageLanguage() language: Language, @Query('brand') asked: unknown, @Res() response: Response): void {
    const brand = knownBrand(this.pack, asked);
    const doorsOf = (kind: 'mail' | 'post' | 'phone') =>
      otherDoors(this.pack, brand, kind).map(({ address, label }) => ({ address, label: label[language] }));
    this.pages.send(response, {
      view: 'start.njk',
      language,
      brand,
      path: '',
      title: TEXTS[language].start.title,
      backable: true,
      data: {
        rights: RIGHTS,
        address: this.pack.controller.dataProtectionOfficer.address[language],
        doors: { mail: doorsOf('mail'), phone: doorsOf('phone') },
      },
    });
  }

  /** What is asked all the same: answered on the page where it can be, without a word about oneself. */
  @Get('other')
  other(@PageLanguage() language: Language, @Query('brand') asked: unknown, @Res() response: Response): void {
    const brand = knownBrand(this.pack, asked);
    const named = brand && brand !== this.pack.brands[0]?.key ? `?brand=${brand}` : '';
    const matters = this.pack.matters
      .filter(({ offered }) => offered !== 'none')
      .map(({ key, label, answer, contacts, offered }) => ({
        label: label[language],
        answer: offered === 'page' ? answer[language] : TEXTS[language].other.withForm,
        contacts: contacts.map(({ who, reach }) => ({ who: who[language], reach: reach[language] })),
        ask: offered === 'form' ? `/${language}/request/about/${key}${named}` : null,
      }));
    const title = TEXTS[language].other.title;
    this.pages.send(response, {
      view: 'other.njk',
      language,
      brand,
      path: '/other',
      title,
      backable: true,
      data: { matters },
    });
  }

  @Get('accessibility')
  accessibility(@PageLanguage() language: Language, @Query('brand') brand: unknown, @Res() response: Response): void {
    this.note(response, language, brand, 'accessibility');
  }

  @Get('privacy')
  privacy(@PageLanguage() language: Language, @Query('brand') brand: unknown, @Res() response: Response): void {
    this.note(response, language, brand, 'privacy');
  }

  @Get('cookies')
  cookies(@PageLanguage() language: Language, @Query('brand') brand: unknown, @Res() response: Response): void {
    this.note(response, language, brand, 'cookies');
  }

  private note(response: Response, language: Language, asked: unknown, name: 'accessibility' | 'privacy' | 'cookies') {
    const brand = knownBrand(this.pack, asked);
    const { title, sections }: NotePage = TEXTS[language].notes[name];
    const data = { sections: sections(factsOf(this.pack, brand, language)) };
    this.pages.send(response, { view: 'note.njk', language, brand, path: `/${name}`, title, backable: true, data });
  }
}

@Controller()
export class DoorController {
  constructor(@Inject(CONTROLLER_PACK) private readonly pack: ControllerPack) {}

  /** To the language that the browser prefers, else the controller's. No cookie remembers it: the address does. */
  @Get()
  @Redirect(undefined, 302)
  root(@Req() request: Request, @Res({ passthrough: true }) response: Response): { url: string } {
    return { url: startFor(request, response, this.pack) };
  }
}

/** Address of the start page in the language that the browser prefers. */
export function startFor(request: Request, response: Response, pack: ControllerPack, brand?: string): string {
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('Vary', 'Accept-Language');
  const { languages, defaultLanguage } = pack.controller;
  const wanted = request.headers['accept-language'] ? request.acceptsLanguages([...languages]) : false;
  return `/${wanted || defaultLanguage}${brand ? `?brand=${brand}` : ''}`;
}
