import i18next from 'i18next';
import { Problem, problemFrom } from './problem';

const API = '/desk/api';

let csrfToken: string | null = null;

/** The token of the present session; it lives in memory only and goes back with each writing call. */
export function rememberCsrfToken(token: string | null): void {
  csrfToken = token;
}

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

function headersFor(method: Method, body: unknown): Record<string, string> {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': i18next.language,
  };
  if (body instanceof Blob) headers['content-type'] = 'application/octet-stream';
  else if (body !== undefined) headers['content-type'] = 'application/json';
  if (method !== 'GET' && csrfToken) headers['x-csrf-token'] = csrfToken;
  return headers;
}

async function send(method: Method, path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(API + path, {
      method,
      credentials: 'same-origin',
      headers: headersFor(method, body),
      body: body === undefined || body instanceof Blob ? body : JSON.stringify(body),
      signal,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Problem(0, 'unreachable', null, null);
  }
  if (!response.ok) throw await problemFrom(response);
  return response;
}

/**
 * One call to the desk's API; `path` starts with a slash and is relative to {@link API}; a file goes as its bytes. Gives the parsed JSON, or
 * undefined for 204. Throws {@link Problem} for every other outcome, an unreachable server included.
 */
export async function call<T>(method: Method, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const response = await send(method, path, body, signal);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** A reading call that answers with a file. Throws {@link Problem} as {@link call} does. */
export async function readFile(path: string): Promise<Blob> {
  return (await send('GET', path)).blob();
}

/** A call that answers with a file; what is sent along stands in no address. Throws {@link Problem} as {@link call} does. */
export async function callForFile(path: string, body: unknown): Promise<Blob> {
  return (await send('POST', path, body)).blob();
}
