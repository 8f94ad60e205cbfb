import type { RequestHandler } from 'express';

/** Links use the configured origin; a call under another host name is refused, so that none can poison a page or a cache. */
export function refuseForeignHost(origin: string): RequestHandler {
  const { host, hostname } = new URL(origin);
  const known = new Set([host, hostname]);
  const local = hostname === 'localhost' || hostname === '127.0.0.1';
  return (request, response, next) => {
    const asked = request.headers.host ?? '';
    const isLocal = local && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(asked);
    if (known.has(asked) || isLocal || request.path === '/healthz') next();
    else response.status(421).type('text/plain').send('Misdirected request');
  };
}
