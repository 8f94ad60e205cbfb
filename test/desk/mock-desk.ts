import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { answerOf, type MockAnswer } from './mock-answers';

const BUILT = path.resolve('dist/apps/desk/public');
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** The policy under which the desk must work; the same that the web process sends. */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const part of request) text += String(part);
  const isJson = /json/.test(request.headers['content-type'] ?? '');
  return text === '' || !isJson ? {} : (JSON.parse(text) as Record<string, unknown>);
}

function send(response: ServerResponse, { status, body, headers, type }: MockAnswer): void {
  response.writeHead(status, { 'content-type': type ?? 'application/json', ...headers });
  response.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
}

function sendPage(url: string, response: ServerResponse): void {
  const file = url.slice('/desk/'.length);
  const type = TYPES[path.extname(file)];
  const content = readFileSync(path.join(BUILT, type ? path.normalize(file) : 'index.html'));
  response.writeHead(200, { 'content-type': type ?? 'text/html', 'content-security-policy': CSP });
  response.end(content);
}

export interface MockDesk {
  origin: string;
  calls: { method: string; path: string; body: Record<string, unknown>; csrf: string | undefined }[];
  signedIn: boolean;
  /** What the next writing call answers instead. */
  nextWriting: MockAnswer | null;
  close: () => Promise<void>;
}

/** The built desk with an API of fixtures behind it, on a free port of this machine. */
export async function startMockDesk(): Promise<MockDesk> {
  const server: Server = createServer((request, response) => {
    const url = (request.url ?? '/').split('?')[0] ?? '/';
    if (!url.startsWith('/desk/api')) return sendPage(url, response);
    void bodyOf(request).then((body) => {
      const call = { method: request.method ?? 'GET', path: (request.url ?? '').slice('/desk/api'.length), body };
      desk.calls.push({ ...call, csrf: request.headers['x-csrf-token']?.toString() });
      send(response, answerOf(call, desk));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const desk: MockDesk = {
    origin: `http://127.0.0.1:${address.port}`,
    calls: [],
    signedIn: true,
    nextWriting: null,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return desk;
}
