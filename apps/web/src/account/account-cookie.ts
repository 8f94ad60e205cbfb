import { Injectable } from '@nestjs/common';
import { WebConfig } from '@habeas/platform/config';
import { SessionCookie } from '../portal/portal-cookie';

/** Of somebody who signs in with the operator's own account: it binds what comes back to the browser that left. */
@Injectable()
export class AccountCookie extends SessionCookie {
  constructor(web: WebConfig) {
    super(web, 'habeas-account', 20);
  }
}
