import { type CanActivate, type ExecutionContext, ForbiddenException, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { WebConfig } from '@habeas/platform/config';

/** Lets a form be posted only from our own pages. Browsers say where a post comes from; a page cannot change what they say. */
@Injectable()
export class SameOriginGuard implements CanActivate {
  constructor(private readonly web: WebConfig) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (request.method !== 'POST' || this.isOwn(request)) return true;
    throw new ForbiddenException();
  }

  private isOwn({ headers }: Request): boolean {
    const site = headers['sec-fetch-site'];
    if (site !== undefined) return site === 'same-origin' || site === 'none';
    const { origin } = headers;
    // Nothing is said by programs that are no browsers, and by browsers of before 2020: SameSite=Lax holds the cookie back.
    if (origin === undefined) return true;
    return origin === this.web.origin || origin === `http://${headers.host}` || origin === `https://${headers.host}`;
  }
}
