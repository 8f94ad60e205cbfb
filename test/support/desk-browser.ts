import type { EnrolmentView, SessionView } from '@habeas/casework/staff';
import { Secret, TOTP } from 'otpauth';

/** An answer of the desk's API. */
export interface Answer<T = unknown> {
  status: number;
  headers: Headers;
  text: string;
  body: T;
}

export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail?: string;
  reason?: string;
}

export const PASSWORD = 'orange kettle under snow';

/** The code of an authenticator app; `steps` half minutes from now. */
export function codeOf(secret: string, steps = 0, at = Date.now()): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at + steps * 30_000 });
}

/** What a browser does for the desk: keeps its cookie, and sends the token against forged calls. */
export class DeskBrowser {
  private readonly cookies = new Map<string, string>();
  csrfToken = '';
  email = '';
  secret = '';
  accountId = '';
  /** Milliseconds by which the authenticator app is ahead, as the office is. */
  ahead = 0;

  constructor(readonly origin: string) {}

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async call<T = unknown>(method: string, path: string, body?: unknown, headers: object = {}): Promise<Answer<T>> {
    const response = await fetch(`${this.origin}/desk/api${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(this.cookies.size > 0 ? { cookie: this.cookie } : {}),
        ...(this.csrfToken === '' ? {} : { 'x-csrf-token': this.csrfToken }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    const text = await response.text();
    const json = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, text, body: (json ? JSON.parse(text) : null) as T };
  }

  get<T = unknown>(path: string): Promise<Answer<T>> {
    return this.call<T>('GET', path);
  }

  post<T = unknown>(path: string, body?: unknown): Promise<Answer<T>> {
    return this.call<T>('POST', path, body ?? {});
  }

  /** A first sign-in by the one-time address, and the enrolment of an authenticator app. */
  async beginWith(email: string, oneTimeSignInUrl: string): Promise<void> {
    this.email = email;
    const token = new URL(oneTimeSignInUrl).hash.replace('#token=', '');
    this.remember(await this.post<SessionView>('/first-sign-in', { token, password: PASSWORD }));
    await this.enrol();
  }

  async enrol(): Promise<void> {
    const enrolment = await this.post<EnrolmentView>('/second-factor/enrolment');
    this.secret = enrolment.body.secret;
    this.remember(
      await this.post<SessionView>('/second-factor', { code: codeOf(this.secret, 0, Date.now() + this.ahead) }),
    );
  }

  /** Signs in with both factors; a code works once, so `steps` half minutes from now. */
  signIn(steps = 1, password = PASSWORD): Promise<Answer<SessionView & ProblemBody>> {
    return this.post('/session', { email: this.email, password, code: codeOf(this.secret, steps) });
  }

  /** Another browser with this one's cookie and token as they stand now. */
  copy(): DeskBrowser {
    const twin = new DeskBrowser(this.origin);
    for (const [name, value] of this.cookies) twin.cookies.set(name, value);
    return Object.assign(twin, { csrfToken: this.csrfToken });
  }

  /** Keeps what a sign-in answered. */
  remember(answer: Answer<SessionView>): SessionView {
    if (answer.status !== 200) throw new Error(`Signing in answered ${answer.status} ${answer.text}`);
    this.csrfToken = answer.body.csrfToken;
    this.accountId = answer.body.account.id;
    return answer.body;
  }

  private keep(cookie: string): void {
    const [pair] = cookie.split(';');
    const at = pair?.indexOf('=') ?? -1;
    if (pair && at > 0) this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}
