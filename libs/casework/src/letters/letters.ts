import { Injectable } from '@nestjs/common';
import type { Language } from '@habeas/domain';
import { fillLetter } from './fill-letter';
import type { FilledLetter } from './filled-letter';
import { letterHtml } from './letter-html';
import { letterText } from './letter-text';
import type { LetterData, LetterName, RenderedLetter } from './letter-data';
import type { LetterHead } from './letter-head';
import { loadWordings } from './load-wordings';
import { letterPdf, type PostalPart } from './pdf/letter-pdf';
import { Reasons } from './reasons';
import { letterSamples } from './samples';
import type { Wordings } from './wording';

/** Every letter to a person, from a typed template in their language. */
@Injectable()
export class Letters {
  /** The sentences of the decision's reasons, of the same pack. */
  readonly reasons: Reasons;

  constructor(private readonly wordings: Wordings) {
    const { fr, nl, de, en } = wordings;
    this.reasons = new Reasons({ fr: fr.reasons, nl: nl.reasons, de: de.reasons, en: en.reasons });
  }

  /** Reads the wordings of a controller pack (`<directory>/<language>/<letter>.yaml`). Throws LetterWordingError naming every fault. */
  static load(directory: string): Letters {
    return new Letters(loadWordings(directory));
  }

  /**
   * One letter as subject, plain text and HTML. The subject holds the reference and nothing personal. Throws LetterPlaceError when the data
   * leaves a needed place empty.
   */
  render<N extends LetterName>(name: N, language: Language, head: LetterHead, data: LetterData[N]): RenderedLetter {
    const content = fillLetter(name, language, this.wordings[language], head, data);
    const { subject } = content;
    return { subject, text: letterText(content, head), html: letterHtml(content, language, head), content };
  }

  /** What a letter says as a tagged PDF for the post. Throws UnprintableLetterError where the typeface lacks a sign. */
  pdf(
    content: FilledLetter,
    reference: string,
    language: Language,
    head: LetterHead,
    part: PostalPart,
  ): Promise<Buffer> {
    return letterPdf(content, reference, language, head, part);
  }

  /** The letter filled with sample data, as the desk shows it. */
  preview(name: LetterName, language: Language, head: LetterHead): RenderedLetter {
    return this.render(name, language, head, letterSamples(language)[name]);
  }
}
