import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { type TaskPage, UPLOAD_ENDINGS } from '@habeas/casework/human-tasks';
import { formatDate } from '@habeas/casework/letters';
import { CONTROLLER_PACK, type ControllerPack } from '@habeas/casework/register';
import { fieldOf, type PostedForm } from '../portal/form/posted-form';
import { hiddenErrorWord } from '../portal/hidden-error-word';
import { PortalPages } from '../portal/portal-pages';
import { MOST_UPLOADS, UPLOAD_MEGABYTES } from './sealed-uploads';
import { KIND_OF, typedAnswer } from './task-form';
import { OUTSIDE_TEXTS, type OutsideTexts } from './texts';

/** A fault of one collection's answer, by its place on the page. */
export interface ShownFault {
  index: number;
  problem: keyof OutsideTexts['task']['problems'];
}

/** What was sent and not taken. `email` is one to which the task may not be handed. */
interface Again {
  form: PostedForm;
  faults: readonly ShownFault[];
  email?: string;
}

/** The page of a task. */
@Injectable()
export class TaskView {
  constructor(
    private readonly pages: PortalPages,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  show(response: Response, page: TaskPage, again: Again = { form: {}, faults: [] }): void {
    const { language, brand, state } = page;
    const words = OUTSIDE_TEXTS[language].task;
    if (state !== 'open') {
      const isStopped = state === 'stopped';
      const title = isStopped ? words.stoppedTitle : words.cancelledTitle;
      const data = { paragraphs: isStopped ? words.stopped : words.cancelled };
      return this.pages.send(response, { view: 'outside-notice.njk', language, brand, path: '/task', title, data });
    }
    const wrongEmail = again.email === undefined ? [] : [{ text: words.handOver.wrong, href: '#email' }];
    const summary = [...again.faults.map((fault) => this.inSummary(page, fault)), ...wrongEmail];
    this.pages.send(response, {
      view: 'outside-task.njk',
      language,
      brand,
      path: '/task',
      title: words.titles[page.operation],
      status: summary.length > 0 ? 422 : 200,
      hasErrors: summary.length > 0,
      data: {
        ...{ task: page, w: words, l: OUTSIDE_TEXTS[language].link, kind: KIND_OF[page.operation], summary },
        identifiers: page.identifiers.map(({ type, value }) => {
          return { label: words.identifiers[type] ?? words.otherIdentifier, value };
        }),
        parts: page.collections.map((_, index) => this.part(page, index, again)),
        filesHint: words.filesHint(UPLOAD_ENDINGS.join(', '), UPLOAD_MEGABYTES, MOST_UPLOADS),
        accept: UPLOAD_ENDINGS.map((ending) => `.${ending}`).join(','),
        grounds: [
          ...page.exemptions.map(({ key: value, text }) => ({ value, text })),
          { value: 'other', text: words.groundOther },
        ],
        note: fieldOf(again.form, 'note'),
        handOverLead: words.handOver.lead(this.pack.policy.tasks.delegateDomains.map((one) => `@${one}`).join(', ')),
        email: again.email ?? '',
        emailError: wrongEmail[0] && this.error(page, wrongEmail[0].text),
      },
    });
  }

  private part(page: TaskPage, index: number, { form, faults }: Again) {
    const words = OUTSIDE_TEXTS[page.language].task;
    const collection = page.collections[index];
    const problem = faults.find((fault) => fault.index === index)?.problem;
    const facts = [
      ...(collection?.expected == null ? [] : [words.expected(collection.expected)]),
      ...(collection?.keepFrom == null ? [] : [words.keepFrom(formatDate(collection.keepFrom, page.language))]),
    ];
    return {
      index,
      label: collection?.label,
      facts,
      typed: typedAnswer(form, index),
      problem,
      error: problem && this.error(page, words.problems[problem]),
    };
  }

  private inSummary({ language, operation }: TaskPage, { index, problem }: ShownFault) {
    const isNumber = KIND_OF[operation] === 'number';
    const field = { 'no-reason': 'ground', 'no-number': 'records', unanswered: isNumber ? 'records' : 'outcome' };
    const at =
      problem in field ? field[problem as keyof typeof field] : problem === 'nothing-attached' ? 'text' : 'files';
    return { text: OUTSIDE_TEXTS[language].task.problems[problem], href: `#${at}-${index}` };
  }

  private error({ language }: TaskPage, text: string) {
    return { text, visuallyHiddenText: hiddenErrorWord(language) };
  }
}
