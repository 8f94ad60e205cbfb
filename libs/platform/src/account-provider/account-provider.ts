import { Injectable } from '@nestjs/common';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { AccountConfig, WebConfig } from '../config';

const TIMEOUT_SECONDS = 10;
const LONGEST_CLAIM = 100;

/** What one sign-in must come back with; known to us alone. */
export interface SignInSecrets {
  state: string;
  nonce: string;
  verifier: string;
}

/** Something that the account is: a type of identifier and its value. */
export interface AccountKey {
  type: string;
  value: string;
}

/** The sign-in is not to be believed, or the provider could not be asked. `code` says why, and nothing of the person. */
export class SignInRefused extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'SignInRefused';
  }
}

/**
 * The operator's own sign-in of customers: OpenID Connect, code flow with PKCE. No token is kept: what is taken is the claims that
 * the configuration names.
 */
@Injectable()
export class AccountProvider {
  private known: Promise<Configuration> | null = null;

  constructor(
    private readonly account: AccountConfig,
    private readonly web: WebConfig,
  ) {}

  /** Where the provider sends people back to: nowhere but our own origin. */
  get callback(): string {
    return `${this.web.origin}/account/callback`;
  }

  /** Secrets of a new sign-in. */
  begin(): SignInSecrets {
    return { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
  }

  /** Where the person signs in. @throws SignInRefused when the provider cannot be asked for its addresses */
  async address({ state, nonce, verifier }: SignInSecrets): Promise<string> {
    const address = buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: this.callback,
      scope: this.account.scope,
      ...{ state, nonce, code_challenge: await calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
      max_age: String(this.account.maxAgeMinutes * 60),
      ...(this.account.acr.length > 0 ? { acr_values: this.account.acr.join(' ') } : {}),
    });
    return address.href;
  }

  /**
   * Exchanges what came back for what the account is. State, nonce, issuer, audience, signature, expiry and the age of the sign-in are
   * checked by the library; the way of signing in here.
   * @param query of the address that the provider sent the person to, without the question mark
   * @throws SignInRefused
   */
  async finish(query: string, { state, nonce, verifier }: SignInSecrets): Promise<AccountKey[]> {
    const configuration = await this.configuration();
    const checks = {
      ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
      maxAge: this.account.maxAgeMinutes * 60,
    };
    try {
      const tokens = await authorizationCodeGrant(configuration, new URL(`${this.callback}?${query}`), checks);
      return this.keysIn({ ...tokens.claims() });
    } catch (error) {
      throw error instanceof SignInRefused ? error : new SignInRefused(codeOf(error));
    }
  }

  private keysIn(claims: Record<string, unknown>): AccountKey[] {
    const { acr } = claims;
    if (this.account.acr.length > 0 && !this.account.acr.some((one) => one === acr)) throw new SignInRefused('acr');
    const keys = Object.entries(this.account.claims).flatMap(([claim, type]) =>
      valuesOf(Object.hasOwn(claims, claim) ? claims[claim] : undefined).map((value) => ({ type, value })),
    );
    if (keys.length === 0) throw new SignInRefused('no-customer');
    return keys;
  }

  /** Asked once; after a failure the next sign-in asks again. */
  private configuration(): Promise<Configuration> {
    this.known ??= this.discover().catch((error: unknown) => {
      this.known = null;
      throw new SignInRefused(codeOf(error));
    });
    return this.known;
  }

  private discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.account;
    // A provider on this machine alone may lack TLS: the configuration takes no other.
    const isLocal = issuer.startsWith('http://');
    return discovery(
      new URL(issuer),
      clientId,
      { redirect_uris: [this.callback] },
      clientSecret === '' ? None() : ClientSecretBasic(clientSecret),
      {
        timeout: TIMEOUT_SECONDS,
        // The token comes over TLS, and its signature is checked all the same: none, or another's, is refused.
        execute: [enableNonRepudiationChecks, ...(isLocal ? [allowInsecureRequests] : [])],
      },
    );
  }
}

/** One value or several, as texts of a sensible length. */
function valuesOf(claim: unknown): string[] {
  const values: unknown[] = Array.isArray(claim) ? claim : [claim];
  return values
    .map((value) => (typeof value === 'number' ? String(value) : value))
    .filter((value): value is string => typeof value === 'string' && value !== '' && value.length <= LONGEST_CLAIM);
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return /^[A-Z_]{3,60}$/.test(code) ? code.toLowerCase().replaceAll('_', '-') : 'provider';
}
