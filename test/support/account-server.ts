import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** How an answer of the provider is not as it should be. */
export interface Forgery {
  claims?: Record<string, unknown>;
  alg?: 'none';
  /** Signed by somebody else. */
  otherKey?: boolean;
}

/** A provider of OpenID Connect on this machine, at which everybody is signed in as `customer` at once. */
export class AccountServer {
  customer: unknown = '10000001';
  forgery: Forgery = {};
  private readonly own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  private readonly others = generateKeyPairSync('rsa', { modulusLength: 2048 });
  private readonly begun = new Map<string, URLSearchParams>();

  private constructor(private readonly server: Server) {}

  static async open(): Promise<AccountServer> {
    const server = createServer();
    const provider = new AccountServer(server);
    server.on('request', (request, response) => {
      void (async () => {
        const url = new URL(request.url ?? '/', provider.issuer);
        const { status = 200, location, body } = provider.answer(url, await text(request));
        response.writeHead(status, { 'content-type': 'application/json', ...(location ? { location } : {}) });
        response.end(body === undefined ? '' : JSON.stringify(body));
      })();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return provider;
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(url: URL, posted: string): { status?: number; location?: string; body?: unknown } {
    const { issuer } = this;
    if (url.pathname === '/jwks') {
      const key = this.own.publicKey.export({ format: 'jwk' });
      return { body: { keys: [{ ...key, kid: 'own', use: 'sig', alg: 'RS256' }] } };
    }
    if (url.pathname === '/auth') return this.signedIn(url.searchParams);
    if (url.pathname === '/token') return this.token(new URLSearchParams(posted));
    return {
      body: {
        ...{ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` },
        ...{ jwks_uri: `${issuer}/jwks`, response_types_supported: ['code'], subject_types_supported: ['public'] },
        id_token_signing_alg_values_supported: ['RS256'],
      },
    };
  }

  private signedIn(asked: URLSearchParams) {
    const code = randomUUID();
    this.begun.set(code, asked);
    const back = new URL(asked.get('redirect_uri') ?? '');
    back.searchParams.set('code', code);
    back.searchParams.set('state', asked.get('state') ?? '');
    return { status: 302, location: back.href };
  }

  /** A code works once, and only with the verifier of who began. */
  private token(posted: URLSearchParams) {
    const code = posted.get('code') ?? '';
    const asked = this.begun.get(code);
    this.begun.delete(code);
    const challenge = createHash('sha256')
      .update(posted.get('code_verifier') ?? '')
      .digest('base64url');
    if (asked?.get('code_challenge') !== challenge) return { status: 400, body: { error: 'invalid_grant' } };
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      ...{ iss: this.issuer, sub: 'somebody', aud: asked.get('client_id'), iat: now, exp: now + 300, auth_time: now },
      ...{ nonce: asked.get('nonce'), acr: 'two-factors', customer_number: this.customer },
      ...this.forgery.claims,
    };
    return { body: { access_token: 'a-token', token_type: 'Bearer', expires_in: 300, id_token: this.signed(claims) } };
  }

  private signed(claims: object): string {
    if (this.forgery.alg === 'none') return `${encoded({ alg: 'none' })}.${encoded(claims)}.`;
    const key: KeyObject = this.forgery.otherKey ? this.others.privateKey : this.own.privateKey;
    const content = `${encoded({ alg: 'RS256', kid: 'own' })}.${encoded(claims)}`;
    return `${content}.${sign('sha256', Buffer.from(content), key).toString('base64url')}`;
  }
}
