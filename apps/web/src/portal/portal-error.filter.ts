import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PortalErrors } from './portal-errors';

/** Every error of a page becomes a page. */
@Catch()
export class PortalErrorFilter implements ExceptionFilter {
  constructor(private readonly errors: PortalErrors) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.errors.answer(error, http.getRequest<Request>(), http.getResponse<Response>());
  }
}
