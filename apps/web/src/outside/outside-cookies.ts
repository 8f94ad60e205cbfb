import { Injectable } from '@nestjs/common';
import type { LinkAbout } from '@habeas/casework/outside-links';
import { WebConfig } from '@habeas/platform/config';
import { SessionCookie } from '../portal/portal-cookie';

const MINUTES = 60;

/** The cookies of people who came in by a link: one for each kind of page, so that a task and a notice can be open at once. */
@Injectable()
export class OutsideCookies {
  private readonly cookies: Readonly<Record<LinkAbout, SessionCookie>>;

  constructor(web: WebConfig) {
    this.cookies = {
      'human-task': new SessionCookie(web, 'habeas-task', MINUTES),
      notice: new SessionCookie(web, 'habeas-notice', MINUTES),
    };
  }

  of(about: LinkAbout): SessionCookie {
    return this.cookies[about];
  }
}
