import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { type Language, RIGHTS } from '@habeas/domain';
import { CONTACT_CHANNELS, CONTROLLER_PACK, type ControllerPack, weighedActivities } from '@habeas/casework/register';
import type { Request } from '@habeas/casework/requests';
import { FORM_FILE_MEGABYTES, MOST_FORM_FILES } from '@habeas/casework/intake';
import { type Answers, ASKERS, LIMITS, STOPPING } from './form/answers';
import { fileOf } from './form/attached-files';
import type { FieldProblem } from './form/problems';
import { FIELDS_OF, neighbour, type Step, stepsFor } from './form/steps';
import { knownBrand } from './portal-facts';
import { PortalPages } from './portal-pages';
import { TEXTS } from './texts';
import { hiddenErrorWord } from './hidden-error-word';

/** One page of the form with what is on it. */
export interface Shown {
  step: Step;
  answers: Answers;
  /** The page was opened by a Change link and leads back to the check. */
  returning: boolean;
  problems?: FieldProblem[];
  failure?: { text: string; status: number };
}

/** Shows the form's pages and its confirmation. */
@Injectable()
export class FormPages {
  constructor(
    private readonly pages: PortalPages,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  confirm(
    response: Response,
    language: Language,
    answers: Answers,
    { reference, receiptDate, due }: Pick<Request, 'reference' | 'receiptDate' | 'due'>,
  ): void {
    this.pages.send(response, {
      view: 'done.njk',
      language,
      brand: answers.brand,
      path: '/request',
      title: TEXTS[language].done.title,
      keeps: 'submit',
      data: {
        reference,
        receiptDate,
        due,
        answers,
        hidden: hiddenFields(answers, 'check'),
        codeKey: randomUUID(),
        forOther: answers.asker !== 'self',
      },
    });
  }

  show(response: Response, language: Language, { step, answers, returning, problems = [], failure }: Shown): void {
    const texts = TEXTS[language];
    const found = problems.map(({ field, key, most }) => ({ field, text: texts.problems[key](most) }));
    const summary = found.map(({ field, text }) => ({ text, href: `#${field}` }));
    this.pages.send(response, {
      view: `form-${step}.njk`,
      language,
      brand: knownBrand(this.pack, answers.brand),
      path: '/request',
      title: texts.form.titles[step],
      status: failure?.status ?? (found.length > 0 ? 422 : 200),
      hasErrors: found.length > 0 || failure !== undefined,
      keeps: 'language',
      backable: true,
      data: {
        step,
        answers,
        returning,
        hidden: hiddenFields(answers, step),
        enter: step === 'check' ? undefined : 'continue',
        isFirst: neighbour(stepsFor(answers, this.pack.brands.length), step, -1) === step && !returning,
        summary: failure ? [{ text: failure.text }] : summary,
        errors: Object.fromEntries(
          found.map(({ field, text }) => [field, { text, visuallyHiddenText: hiddenErrorWord(language) }]),
        ),
        brands: this.pack.brands.map(({ key, name }) => ({ key, name })),
        rights: RIGHTS,
        ...this.stoppable(answers, language),
        matters: this.matters(language),
        receivers: this.receivers(language),
        askers: ASKERS,
        limits: LIMITS,
        attached: answers.files.flatMap((field) => fileOf(field) ?? []),
        fileLimits: { megabytes: FORM_FILE_MEGABYTES, most: MOST_FORM_FILES },
        forOther: answers.asker !== '' && answers.asker !== 'self',
      },
    });
  }

  /** What may be asked beside the rights with the form. */
  private matters(language: Language) {
    return this.pack.matters
      .filter(({ offered }) => offered === 'form')
      .map(({ key, label }) => ({ key, label: label[language] }));
  }

  /** Organisations to which a file can be sent straight. */
  private receivers(language: Language): { key: string; name: string }[] {
    return this.pack.recipients.flatMap(({ key, name, transfer }) => (transfer ? [{ key, name: name[language] }] : []));
  }

  /** What may be stopped by the rights that were chosen, under this brand, and the ways that can be stopped apart. */
  private stoppable({ rights, brand }: Answers, language: Language) {
    const applies = new Set(
      this.pack.activities
        .filter(({ appliesToBrands }) => brand === '' || appliesToBrands.includes(brand))
        .map(({ key }) => key),
    );
    const asked = STOPPING.filter((right) => rights.includes(right));
    const choices = this.pack.choices.filter(
      (choice) =>
        choice.rights.some((right) => asked.includes(right)) &&
        choice.activities.some((activity) => applies.has(activity)),
    );
    const channels = CONTACT_CHANNELS.filter((channel) => choices.some((choice) => choice.channels.includes(channel)));
    const uses = rights.includes('objection') ? weighedActivities(this.pack, brand) : [];
    return {
      choices: choices.map(({ key, label }) => ({ key, label: label[language] })),
      channels,
      uses: uses.map(({ key, title }) => ({ key, label: title[language] })),
    };
  }
}

/** The answers that a page does not show itself, as fields of its form. */
function hiddenFields(answers: Answers, step: Step): { name: string; value: string }[] {
  const shown = new Set(FIELDS_OF[step]);
  return Object.entries(answers).flatMap(([name, value]: [string, string | string[]]) => {
    if (shown.has(name as keyof Answers)) return [];
    return [value].flat().map((one) => ({ name, value: one }));
  });
}
