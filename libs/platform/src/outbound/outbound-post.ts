import dns from 'node:dns';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Injectable } from '@nestjs/common';
import { OutboundConfig } from '../config';
import { isPublicAddress } from './public-address';

const TIMEOUT_MS = 10_000;
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

/** What was answered: any status, and up to 64 kB of the body. */
export interface OutboundAnswer {
  status: number;
  body: string;
}

/**
 * Posts to an address that the pack names: HTTPS only, certificates checked, no redirect followed, no private address unless the
 * operator says so. The name is resolved once and the call goes to that very address, so that it cannot change in between.
 */
@Injectable()
export class OutboundPost {
  constructor(private readonly config: OutboundConfig) {}

  /** @throws OutboundFailed */
  async post(url: string, body: string, headers: Record<string, string>, signal: AbortSignal): Promise<OutboundAnswer> {
    const target = new URL(url);
    const host = target.hostname.replace(/^\[|\]$/g, '');
    const isRefused = isIP(host) !== 0 && !this.mayCall(host);
    if (target.protocol !== 'https:' || target.username !== '' || isRefused) {
      throw new OutboundFailed('address-refused', true);
    }
    const ending = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
    try {
      return await this.send(target, body, headers, ending);
    } catch (error) {
      throw error instanceof OutboundFailed ? error : failureOf(error, ending);
    }
  }

  private send(
    target: URL,
    body: string,
    headers: Record<string, string>,
    signal: AbortSignal,
  ): Promise<OutboundAnswer> {
    const { authorities } = this.config;
    return new Promise((resolve, reject) => {
      const request = https.request(
        target,
        {
          method: 'POST',
          agent: false,
          lookup: this.lookup,
          signal,
          ...(authorities === undefined ? {} : { ca: authorities }),
          headers: { ...headers, 'content-length': Buffer.byteLength(body), 'user-agent': 'Habeas' },
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
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
          );
        },
      );
      request.on('error', reject);
      request.end(body);
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
