import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from './certificate';

/** One call as the recipient got it. */
export interface ReceivedCall {
  path: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** A recipient's interface under HTTPS on this machine, with a certificate of its own. */
export class RecipientServer {
  readonly calls: ReceivedCall[] = [];
  answer: { status: number; body?: string; headers?: Record<string, string> } = { status: 200 };

  private constructor(
    private readonly server: Server,
    readonly caFile: string,
    private readonly dir: string,
  ) {}

  static async open(): Promise<RecipientServer> {
    const { dir, key, certificate, caFile } = makeCertificate();
    const server = createServer({ key, cert: certificate });
    const opened = new RecipientServer(server, caFile, dir);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        opened.calls.push({
          path: request.url ?? '',
          headers: request.headers,
          body: Buffer.concat(chunks).toString(),
        });
        response.writeHead(opened.answer.status, opened.answer.headers).end(opened.answer.body ?? '');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return opened;
  }

  url(at: string): string {
    return `https://localhost:${(this.server.address() as AddressInfo).port}${at}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    rmSync(this.dir, { recursive: true, force: true });
  }
}
