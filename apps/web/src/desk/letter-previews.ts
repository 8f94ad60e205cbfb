import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@habeas/domain';
import { LETTER_NAMES, type LetterData, type LetterName, Letters, type RenderedLetter } from '@habeas/casework/letters';
import { CONTROLLER_PACK, type ControllerPack } from '@habeas/casework/register';
import { letterHeadOf, type LetterPreview, officeOf, type Request, ruledByBrand } from '@habeas/casework/requests';

/** Letters as they would be sent, for a colleague to read first. */
@Injectable()
export class LetterPreviews {
  constructor(
    private readonly letters: Letters,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  names(): readonly LetterName[] {
    return LETTER_NAMES;
  }

  /** One letter of the house with sample data, in the head of a brand. */
  sample(name: LetterName, language: Language, brand?: string): LetterPreview {
    const head = letterHeadOf(this.pack, brand ? ruledByBrand(this.pack, brand) : officeOf(this.pack), language);
    return shown(name, language, this.letters.preview(name, language, head));
  }

  /** One letter of a request with its own data. */
  ofRequest<N extends LetterName>(request: Request, name: N, data: LetterData[N], language?: Language): LetterPreview {
    const reader = language ?? request.language;
    const head = letterHeadOf(this.pack, request, reader);
    return shown(name, reader, this.letters.render(name, reader, head, data));
  }
}

function shown(template: LetterName, language: Language, { subject, html, text }: RenderedLetter): LetterPreview {
  return { template, language, subject, html, text };
}
