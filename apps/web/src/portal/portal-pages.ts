import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { Environment, FileSystemLoader } from 'nunjucks';
import { isLanguage, type Language, LANGUAGES } from '@habeas/domain';
import { formatDate } from '@habeas/casework/letters';
import { CONTROLLER_PACK, type ControllerPack } from '@habeas/casework/register';
import { AccountConfig } from '@habeas/platform/config';
import { GOVUK_DIST, PortalAssets } from './portal-assets';
import { brandFor, factsOf, knownBrand } from './portal-facts';
import { TEXTS } from './texts';

/** One page to be shown. */
export interface Page {
  view: string;
  language: Language;
  /** Key of the brand under whose colours it stands; without it the pack's first, unnamed in links. */
  brand?: string | undefined;
  /** Path after the language, where the other languages of this page are found. */
  path: string;
  title: string;
  status?: number;
  hasErrors?: boolean;
  /** Languages are changed by posting the page's form with this `go`, so that nothing typed is lost. */
  keeps?: 'language' | 'submit';
  /** Kept by the browser for its back button, though by nobody else. Only for pages without anybody's data from us. */
  backable?: boolean;
  data?: Record<string, unknown>;
}

/** Content that is all our own and runs nothing but our one script; no referrer leaves the site. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Renders the portal's pages with their headers. */
@Injectable()
export class PortalPages {
  private readonly environment: Environment;

  constructor(
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
    private readonly assets: PortalAssets,
    private readonly account: AccountConfig,
  ) {
    const loader = new FileSystemLoader([path.join(__dirname, 'views'), GOVUK_DIST], { noCache: false });
    this.environment = new Environment(loader, { autoescape: true, throwOnUndefined: false });
    this.environment.addFilter('day', (date: string, language: unknown) =>
      formatDate(date, isLanguage(language) ? language : 'en'),
    );
  }

  send(response: Response, page: Page): void {
    response.status(page.status ?? 200);
    response.setHeader('Content-Security-Policy', POLICY);
    // With `no-referrer` browsers send the origin `null` with a form, and it could not be told from a stranger's.
    response.setHeader('Referrer-Policy', 'same-origin');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Language', page.language);
    response.setHeader('Cache-Control', page.backable ? 'private, no-cache' : 'no-store');
    response.type('text/html').send(this.render(page));
  }

  private render(page: Page): string {
    const { language } = page;
    const texts = TEXTS[language];
    const brand = brandFor(this.pack, page.brand);
    const named = knownBrand(this.pack, page.brand);
    const query = named && named !== this.pack.brands[0]?.key ? `?brand=${named}` : '';
    const facts = factsOf(this.pack, page.brand, language);
    return this.environment.render(page.view, {
      ...page.data,
      page,
      t: texts,
      facts,
      lang: language,
      query,
      brandName: brand.name,
      // Only where customers of this brand may sign in with it.
      offeredAccount: this.account.isOf(brand.key) ? brand.accountName : null,
      documentTitle: `${page.hasErrors ? texts.frame.errorPrefix : ''}${page.title} – ${texts.service} – ${brand.name}`,
      languages: LANGUAGES.map((code) => ({
        code,
        name: TEXTS[code].languageName,
        href: `/${code}${page.path}${query}`,
      })),
      style: this.assets.url('portal.css'),
      brandStyle: this.assets.url(`brand/${brand.key}.css`),
      icon: this.assets.url(`brand/${brand.key}.svg`),
      script: this.assets.url('portal.mjs'),
    });
  }
}
