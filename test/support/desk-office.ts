import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { PortalSignIn } from '@habeas/casework/identity';
import { FormDoor, type SubmittedForm } from '@habeas/casework/intake';
import type { Request } from '@habeas/casework/requests';
import { Accounts, type StaffRole } from '@habeas/casework/staff';
import { Clock } from '@habeas/platform/clock';
import { loadConfig } from '@habeas/platform/config';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { CapturedMail, type CapturedMessageBody } from '@habeas/platform/mail';
import { createLog, NestLog } from '@habeas/platform/logging';
import { JobWorker } from '@habeas/platform/queue';
import { Client } from 'pg';
import { createWeb } from '../../apps/web/src/create-web';
import { createTestDatabase, type TestDatabase } from './database';
import { DeskBrowser } from './desk-browser';
import { eventually } from './eventually';
import { makeModelSources, type ModelSources } from './model-sources';

/** The web process on a port of its own, with real PostgreSQL and real sources; its worker in this process when asked for. */
export class DeskOffice {
  private emails = 0;
  private ahead = 0;

  private constructor(
    readonly app: NestExpressApplication,
    readonly database: TestDatabase,
    readonly sources: ModelSources,
    readonly logFile: string,
    private readonly home: string,
    private readonly origin: string,
  ) {}

  static async open({ persons = 14 } = {}): Promise<DeskOffice> {
    const database = await createTestDatabase();
    const sources = await makeModelSources(persons);
    const home = mkdtempSync(path.join(os.tmpdir(), 'habeas-desk-'));
    const logFile = path.join(home, 'web.log');
    const config = loadConfig({
      HABEAS_HOME: home,
      DATABASE_URL: database.appUrl,
      HABEAS_ACCEPT_UNSAFE_DATABASE: '1',
      HABEAS_SOURCES: JSON.stringify(sources.addresses),
      HABEAS_SOURCE_FILES_DIR: sources.filesDir,
      LOG_FILE: logFile,
    });
    const app = await createWeb(config, new NestLog(createLog(config.log, 'web')));
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    return new DeskOffice(app, database, sources, logFile, home, `http://127.0.0.1:${port}`);
  }

  get<T>(token: abstract new (...args: never[]) => T): T {
    return this.app.get<T>(token, { strict: false });
  }

  run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.get(Transactions).run(work);
  }

  async work(): Promise<void> {
    await this.get(JobWorker).start({ clockCheckMs: 3_600_000 });
  }

  /** From now on the office dates by this instant; `null` gives the time of day back. The queue must not be started after. */
  setClock(instant: Date | null): void {
    jest.restoreAllMocks();
    if (instant) jest.spyOn(this.get(Clock), 'now').mockImplementation(() => new Date(instant));
  }

  /** From now on the office's clock is so far ahead of the real one, and goes on. */
  clockAhead(milliseconds: number): void {
    jest.restoreAllMocks();
    this.ahead = milliseconds;
    jest.spyOn(this.get(Clock), 'now').mockImplementation(() => new Date(Date.now() + milliseconds));
  }

  /** A browser that nobody has signed in with. */
  browser(): DeskBrowser {
    return new DeskBrowser(this.origin);
  }

  /** A colleague of this role, signed in with both factors. */
  async colleague(role: StaffRole): Promise<DeskBrowser> {
    const email = `colleague-${(this.emails += 1)}@habeas.example`;
    const wanted = { name: `A ${role}`, email, role, language: 'en' as const };
    const accounts = this.get(Accounts);
    const { oneTimeSignInUrl } = await this.run((tx) => accounts.create(tx, wanted, { kind: 'system' }));
    const browser = Object.assign(this.browser(), { ahead: this.ahead });
    await browser.beginWith(email, oneTimeSignInUrl);
    return browser;
  }

  /** A request through the portal's form. */
  submit(form: SubmittedForm): Promise<Request> {
    return this.get(FormDoor).submit(form);
  }

  /** The person proves the mailbox on file with the code that was sent there; answers the token of the portal's session. */
  async prove(request: Request, mailbox: string): Promise<string> {
    const signIn = this.get(PortalSignIn);
    await signIn.requestCode(request.reference);
    const letter = await this.mailTo(mailbox, /\b\d{6}\b/);
    const code = /\b(\d{6})\b/.exec(letter.text)?.[1] ?? '';
    const token = await signIn.signIn(request.reference, code);
    if (token === null) throw new Error('The code did not work');
    return token;
  }

  /** The person asks for the package with the portal's own form. */
  download(token: string): Promise<Response> {
    const headers = {
      cookie: `habeas-portal=${token}`,
      origin: 'http://127.0.0.1:3000',
      'sec-fetch-site': 'same-origin',
    };
    return fetch(`${this.origin}/fr/my-request/open`, { method: 'POST', headers, redirect: 'manual' });
  }

  /** One statement as the owner of the tables. */
  async asOwner<T extends object>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    const client = new Client({ connectionString: this.database.ownerUrl });
    await client.connect();
    try {
      return (await client.query<T>(sql, parameters)).rows;
    } finally {
      await client.end();
    }
  }

  async mailTo(address: string, matching: RegExp): Promise<CapturedMessageBody> {
    const captured = this.get(CapturedMail);
    return eventually(`a message to ${address} that matches ${String(matching)}`, async () => {
      for (const { id } of await captured.list({ to: address })) {
        const message = await captured.read(id);
        if (message && (matching.test(message.subject) || matching.test(message.text))) return message;
      }
      return undefined;
    });
  }

  async close(): Promise<void> {
    this.setClock(null);
    await this.get(JobWorker).stop();
    await this.app.close();
    await this.sources.drop();
    await this.database.drop();
    rmSync(this.home, { recursive: true, force: true });
  }
}
