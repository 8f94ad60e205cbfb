import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';

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
    const dir = mkdtempSync(path.join(os.tmpdir(), 'habeas-recipient-'));
    const [key, certificate] = [path.join(dir, 'key.pem'), path.join(dir, 'cert.pem')];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
    const files = ['-keyout', key, '-out', certificate, '-days', '2'];
    const kind = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
    execFileSync('openssl', [...kind, ...files, ...subject], { stdio: 'ignore' });
    const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) });
    const opened = new RecipientServer(server, certificate, dir);
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
