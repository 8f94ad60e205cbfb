import { Injectable } from '@nestjs/common';
import type { CookieOptions, Request, Response } from 'express';
import { WebConfig } from '@habeas/platform/config';

/** A cookie with the token of a session that a code has opened, and nothing else. */
export class SessionCookie {
  private readonly name: string;
  private readonly options: CookieOptions;

  constructor(
    web: WebConfig,
    name: string,
    private readonly minutes: number,
  ) {
    const secure = web.origin.startsWith('https://');
    // The prefix makes browsers refuse the cookie from a sister domain and without encryption.
    this.name = secure ? `__Host-${name}` : name;
    this.options = { httpOnly: true, sameSite: 'lax', secure, path: '/' };
  }

  read({ headers }: Pick<Request, 'headers'>): string | null {
    for (const pair of (headers.cookie ?? '').split(';')) {
      const [name, value = ''] = pair.trim().split('=', 2);
      if (name === this.name && /^[\w-]{16,200}$/.test(value)) return value;
    }
    return null;
  }

  give(response: Response, token: string): void {
    response.cookie(this.name, token, { ...this.options, maxAge: this.minutes * 60_000 });
  }

  take(response: Response): void {
    response.clearCookie(this.name, this.options);
  }
}

/** The one cookie of the portal for people who ask. */
@Injectable()
export class PortalCookie extends SessionCookie {
  constructor(web: WebConfig) {
    super(web, 'habeas-portal', 20);
  }
}
