import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { isLanguage, type Language } from '@habeas/domain';

/** The language that a path begins with, or null. */
export function languageOfPath(path: string): Language | null {
  const first = path.split('/')[1];
  return isLanguage(first) ? first : null;
}

/** The language of a page under `/{language}`. */
export const PageLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language => {
  return languageOfPath(context.switchToHttp().getRequest<Request>().path) ?? 'en';
});
