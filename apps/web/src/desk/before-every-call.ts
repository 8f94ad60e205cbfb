import { type ErrorRequestHandler, json, type RequestHandler } from 'express';
import { problem } from '../http/problem';

/** What the API answers is about people: no cache keeps it, not even that of the browser. */
const neverKept: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

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
  return [neverKept, session, json({ limit: '64kb', strict: true }), unreadable];
}
