import { type ErrorRequestHandler, json, type RequestHandler } from 'express';
import { problem } from '../http/problem';

const NOT_READABLE = { status: 400 };

/** What the API answers is about people: no cache keeps it, not even that of the browser. */
const neverKept: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

/** No text of ours holds a NUL, and the database takes none; an address that does not decode is nobody's. */
const readableAddress: RequestHandler = (request, _response, next) => {
  next(decodes(request.path) && !request.url.includes('%00') ? undefined : NOT_READABLE);
};

function decodes(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function withoutNul(_key: string, value: unknown): unknown {
  if (typeof value === 'string' && value.includes('\0')) throw new SyntaxError('NUL');
  return value;
}

/** A body that cannot be read, or a session store that does not answer: also these are problem details. */
const unreadable: ErrorRequestHandler = (error: { status?: unknown }, _request, response, next) => {
  if (response.headersSent) return next(error);
  const { status } = error;
  const answer = problem(typeof status === 'number' && status >= 400 && status < 500 ? status : 503);
  if (answer.status === 503) response.setHeader('Retry-After', '30');
  response.status(answer.status).type('application/problem+json').send(JSON.stringify(answer));
};

/** What every call of the desk's API goes through before it reaches its route. */
export function beforeEveryCall(session: RequestHandler): (RequestHandler | ErrorRequestHandler)[] {
  return [neverKept, readableAddress, session, json({ limit: '64kb', reviver: withoutNul }), unreadable];
}
