import dns from 'node:dns';
import type { IncomingHttpHeaders } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { OutboundConfig } from '../config';
import { isPublicAddress } from './public-address';

const TIMEOUT_MS = 10_000;
/** A file may be large and the line slow: what counts is that bytes go on flowing. */
const FILE_IDLE_MS = 60_000;
const FILE_TIMEOUT_MS = 60 * 60_000;
const MOST_BYTES = 64 * 1024;

/** A call did not get an answer. `permanent` when another try cannot help. The code says nothing of what was sent. */
export class OutboundFailed extends Error {
  constructor(
    readonly code: string,
    readonly permanent: boolean,
  ) {
    super(code);
    this.name = 'OutboundFailed';
  }
}

/** What was answered: any status, the headers, and up to 64 kB of the body. */
export interface OutboundAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Bytes of a known number that are sent as they are read; they are read once. */
export interface OutboundFile {
  content: Readable;
  size: number;
}

type Headers = Record<string, string>;

/**
 * Calls an address that the pack names: HTTPS only, certificates checked, no redirect followed, no private address unless the
 * operator says so. The name is resolved once and the call goes to that very address, so that it cannot change in between.
 */
@Injectable()
export class Outbound {
  constructor(private readonly config: OutboundConfig) {}

  /** @throws OutboundFailed */
  async post(url: string, body: string, headers: Headers, signal: AbortSignal): Promise<OutboundAnswer> {
    const ending = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
    return this.call('POST', url, body, { ...headers, 'content-length': String(Buffer.byteLength(body)) }, ending);
  }

  /** Sends a file as it is read, in constant memory; it is closed in the end, whatever comes. @throws OutboundFailed */
  async put(url: string, file: OutboundFile, headers: Headers, signal: AbortSignal): Promise<OutboundAnswer> {
    const ending = AbortSignal.any([signal, AbortSignal.timeout(FILE_TIMEOUT_MS)]);
    try {
      return await this.call('PUT', url, file.content, { ...headers, 'content-length': String(file.size) }, ending);
    } finally {
      file.content.destroy();
    }
  }

  private async call(
    method: string,
    url: string,
    body: string | Readable,
    headers: Headers,
    signal: AbortSignal,
  ): Promise<OutboundAnswer> {
    const target = new URL(url);
    const host = target.hostname.replace(/^\[|\]$/g, '');
    const isRefused = isIP(host) !== 0 && !this.mayCall(host);
    if (target.protocol !== 'https:' || target.username !== '' || isRefused) {
      throw new OutboundFailed('address-refused', true);
    }
    try {
      return await this.send(target, method, body, headers, signal);
    } catch (error) {
      throw error instanceof OutboundFailed ? error : failureOf(error, signal);
    }
  }

  private send(
    target: URL,
    method: string,
    body: string | Readable,
    headers: Headers,
    signal: AbortSignal,
  ): Promise<OutboundAnswer> {
    const { authorities } = this.config;
    return new Promise((resolve, reject) => {
      const request = https.request(
        target,
        {
          method,
          agent: false,
          lookup: this.lookup,
          signal,
          timeout: FILE_IDLE_MS,
          ...(authorities === undefined ? {} : { ca: authorities }),
          headers: { ...headers, 'user-agent': 'Habeas' },
        },
        (response) => {
          const chunks: Buffer[] = [];
          let size = 0;
          response.on('data', (chunk: Buffer) => {
            size += chunk.length;
            if (size > MOST_BYTES) request.destroy(new OutboundFailed('answer-too-large', true));
            else chunks.push(chunk);
          });
          response.on('error', reject);
          response.on('end', () => {
            const answer = { status: response.statusCode ?? 0, headers: response.headers };
            resolve({ ...answer, body: Buffer.concat(chunks).toString() });
            // An answer before the whole body was sent: nobody reads the rest.
            request.destroy();
          });
        },
      );
      request.on('error', reject);
      request.on('timeout', () => request.destroy(new OutboundFailed('timeout', false)));
      if (typeof body === 'string') request.end(body);
      else body.on('error', (error) => request.destroy(error)).pipe(request);
    });
  }

  /** The name's addresses, refused when one of them is private: the connection is made to what this answers. */
  private readonly lookup: LookupFunction = (hostname, options, found) => {
    dns.lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return found(error, []);
      if (addresses.some(({ address }) => !this.mayCall(address))) {
        return found(Object.assign(new Error('refused'), { code: 'ADDRESS_REFUSED' }), []);
      }
      const [first] = addresses;
      if (options.all === true) found(null, addresses);
      else found(null, first?.address ?? '', first?.family);
    });
  };

  private mayCall(address: string): boolean {
    return this.config.allowPrivate || isPublicAddress(address);
  }
}

function failureOf(error: unknown, signal: AbortSignal): OutboundFailed {
  if (signal.aborted) return new OutboundFailed('timeout', false);
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
  if (code === 'ADDRESS_REFUSED') return new OutboundFailed('address-refused', true);
  return new OutboundFailed(`call-${code.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`.slice(0, 64), false);
}
