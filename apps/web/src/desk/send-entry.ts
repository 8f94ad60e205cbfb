import type { Readable } from 'node:stream';
import type { Response } from 'express';
import { PREVIEW_CSP } from '../http/security-headers';

/** Streams one entry of a package into a frame that runs nothing. */
export function sendEntry(response: Response, mediaType: string, content: Readable): void {
  const shown = mediaType.startsWith('text/') ? `${mediaType.split(';')[0]}; charset=utf-8` : mediaType;
  response.setHeader('Content-Type', shown);
  response.setHeader('Content-Security-Policy', PREVIEW_CSP);
  response.setHeader('X-Frame-Options', 'SAMEORIGIN');
  response.setHeader('Cache-Control', 'no-store');
  content.on('error', () => response.destroy()).pipe(response);
}
