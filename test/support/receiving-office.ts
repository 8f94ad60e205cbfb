import { mkdtempSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { loadConfig } from '@habeas/platform/config';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { createLog, NestLog } from '@habeas/platform/logging';
import { createWeb } from '../../apps/web/src/create-web';
import { makeCertificate } from './certificate';
import { createTestDatabase, type TestDatabase } from './database';

/**
 * HTTPS in front of a web process, as a proxy stands there. `cut`: what is asked is done, and the answer is lost. `before`: what is asked
 * never gets there; `after`: it is done, and the answer does not come; whoever asks waits.
 */
export class HttpsFront {
  mode: 'open' | 'down' | 'cut' | 'before' | 'after' = 'open';
  calls = 0;
  /** How many wait for an answer that does not come. */
  waiting = 0;
  port = 0;

  private constructor(
    private readonly server: Server,
    readonly caFile: string,
    private readonly dir: string,
  ) {}

  static async open(): Promise<HttpsFront> {
    const { dir, caFile, key, certificate } = makeCertificate();
    const server = createServer({ key, cert: certificate });
    const front = new HttpsFront(server, caFile, dir);
    server.on('request', (request, response) => {
      front.calls += 1;
      if (front.mode === 'down') return response.writeHead(503).end();
      if (front.mode === 'before') return void (front.waiting += 1);
      const { method, url, headers } = request;
      const onward = httpRequest({ host: '127.0.0.1', port: front.port, method, path: url, headers }, (answer) => {
        if (front.mode === 'cut') {
          answer.resume().on('end', () => request.socket.destroy());
          return;
        }
        if (front.mode === 'after') return void answer.resume().on('end', () => (front.waiting += 1));
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      onward.on('error', () => response.destroy());
      request.pipe(onward);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return front;
  }

  get origin(): string {
    return `https://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    rmSync(this.dir, { recursive: true, force: true });
  }
}

/** Another controller's Habeas, on a database of its own: its web process behind HTTPS. */
export class ReceivingOffice {
  private constructor(
    readonly app: NestExpressApplication,
    readonly port: number,
    /** What the first one signs with. */
    readonly secret: string,
    private readonly database: TestDatabase,
    private readonly home: string,
  ) {}

  static async open(front: HttpsFront, env: Record<string, string>, secret: string): Promise<ReceivingOffice> {
    const database = await createTestDatabase();
    const home = mkdtempSync(path.join(os.tmpdir(), 'habeas-receiving-'));
    const config = loadConfig({
      HABEAS_HOME: home,
      DATABASE_URL: database.appUrl,
      HABEAS_ACCEPT_UNSAFE_DATABASE: '1',
      HABEAS_ORIGIN: front.origin,
      LOG_FILE: path.join(home, 'web.log'),
      ...env,
    });
    const app = await createWeb(config, new NestLog(createLog(config.log, 'web')));
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    front.port = port;
    return new ReceivingOffice(app, port, secret, database, home);
  }

  get<T>(token: abstract new (...args: never[]) => T): T {
    return this.app.get<T>(token, { strict: false });
  }

  run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.get(Transactions).run(work);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.drop();
    rmSync(this.home, { recursive: true, force: true });
  }
}
