import { Injectable } from '@nestjs/common';
import type { CookieOptions, Request, Response } from 'express';
import { WebConfig } from '@habeas/platform/config';

const MINUTES = 20;

/** The one cookie of the portal: the token of a session that a code has opened, and nothing else. */
@Injectable()
export class PortalCookie {
  private readonly name: string;
  private readonly options: CookieOptions;

  constructor(web: WebConfig) {
    const secure = web.origin.startsWith('https://');
    // The prefix makes browsers refuse the cookie from a sister domain and without encryption.
    this.name = secure ? '__Host-habeas-portal' : 'habeas-portal';
    this.options = { httpOnly: true, sameSite: 'lax', secure, path: '/' };
  }

  read({ headers }: Request): string | null {
    for (const pair of (headers.cookie ?? '').split(';')) {
      const [name, value = ''] = pair.trim().split('=', 2);
      if (name === this.name && /^[\w-]{16,200}$/.test(value)) return value;
    }
    return null;
  }

  give(response: Response, token: string): void {
    response.cookie(this.name, token, { ...this.options, maxAge: MINUTES * 60_000 });
  }

  take(response: Response): void {
    response.clearCookie(this.name, this.options);
  }
}
