import { HttpException, Injectable, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AuditUnavailable } from '@habeas/casework/audit';
import { LANGUAGES } from '@habeas/domain';
import { languageOfPath } from './page-language';
import { PortalPages } from './portal-pages';
import { type Notice, type PortalTexts, TEXTS } from './texts';
import { TooMany } from './throttle';

type ErrorName = 'notFound' | 'tooLarge' | 'tooMany' | 'foreign' | 'unavailable' | 'broken';

const NAME_OF: Readonly<Record<number, ErrorName>> = {
  400: 'notFound',
  403: 'foreign',
  404: 'notFound',
  413: 'tooLarge',
  429: 'tooMany',
  503: 'unavailable',
};

/** Says in words, in the language of the address or else in all four, what went wrong and what to do. */
@Injectable()
export class PortalErrors {
  private readonly logger = new Logger(PortalErrors.name);

  constructor(private readonly pages: PortalPages) {}

  /** Answers any error with a page. What it was goes to the log, without a word of what was sent. */
  answer(error: unknown, request: Request, response: Response): void {
    const status = statusOf(error);
    if (status >= 500) this.logger.error(error instanceof Error ? error : 'A thing that is no error was thrown');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const waitSeconds = error instanceof TooMany ? error.waitSeconds : status === 503 ? 30 : undefined;
    if (waitSeconds !== undefined) response.setHeader('Retry-After', String(waitSeconds));
    const language = languageOfPath(request.path);
    const name = NAME_OF[status] ?? 'broken';
    const shown = language ? [language] : LANGUAGES;
    this.pages.send(response, {
      view: 'error.njk',
      language: language ?? 'fr',
      path: '',
      status,
      title: TEXTS[language ?? 'fr'].errors[name].title,
      data: {
        notices: shown.map((code) => ({
          language: code,
          ...noticeOf(TEXTS[code], name, waitSeconds),
          toStart: TEXTS[code].errors.toStart,
        })),
      },
    });
  }
}

function noticeOf(texts: PortalTexts, name: ErrorName, waitSeconds: number | undefined): Notice {
  const { title, paragraphs } = texts.errors[name];
  if (name !== 'tooMany' || waitSeconds === undefined) return { title, paragraphs };
  return { title, paragraphs: [texts.errors.wait(Math.ceil(waitSeconds / 60)), ...paragraphs] };
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof AuditUnavailable) return 503;
  const given: unknown = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof given === 'number' && given >= 400 && given < 600 ? given : 500;
}
