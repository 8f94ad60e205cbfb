import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { Language } from '@habeas/domain';
import type { ProvenVisit } from '@habeas/casework/identity';
import { CONTROLLER_PACK, type ControllerPack } from '@habeas/casework/register';
import { hiddenErrorWord } from '../portal/hidden-error-word';
import { brandFor } from '../portal/portal-facts';
import { PortalPages } from '../portal/portal-pages';
import { TEXTS } from '../portal/texts';

/** Under which brand and in which language. */
export interface AccountPage {
  language: Language;
  brand: string | undefined;
}

export type AccountError = 'failed' | 'notYours' | 'later' | 'wrongReference';

/** Answer to whoever was refused, or to whom a source could not answer. */
const STATUS: Record<AccountError, number> = { failed: 401, notYours: 403, later: 503, wrongReference: 422 };

/** The page of signing in with the operator's own account, before and after. */
@Injectable()
export class AccountPages {
  constructor(
    private readonly pages: PortalPages,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** @param proven what the account is, where somebody is signed in */
  show(
    response: Response,
    { language, brand }: AccountPage,
    proven: ProvenVisit | null,
    error?: AccountError,
    reference = '',
  ): void {
    const texts = TEXTS[language];
    const words = texts.account;
    const name = brandFor(this.pack, brand).accountName;
    const said = error && (error === 'wrongReference' ? texts.signIn.wrongReference : words[error]);
    this.pages.send(response, {
      view: 'account.njk',
      language,
      brand,
      path: '/account',
      title: proven ? words.signedInTitle : words.title(name),
      status: error ? STATUS[error] : 200,
      hasErrors: error !== undefined,
      data: {
        accountName: name,
        brand,
        reference,
        isSignedIn: proven !== null,
        customerNumber: proven?.keys.find(({ type }) => type === 'customer_number')?.value ?? '',
        firstStep: brand === undefined && this.pack.brands.length > 1 ? 'brand' : 'rights',
        summary: said === undefined ? [] : [{ text: said, ...(proven ? { href: '#reference' } : {}) }],
        error: said === undefined ? undefined : { text: said, visuallyHiddenText: hiddenErrorWord(language) },
      },
    });
  }
}
