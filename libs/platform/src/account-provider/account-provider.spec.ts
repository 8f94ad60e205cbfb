import { AccountServer, type Forgery } from '../../../../test/support/account-server';
import { AccountConfig, loadConfig, WebConfig } from '../config';
import { AccountProvider } from './account-provider';

const seconds = () => Math.floor(Date.now() / 1000);

describe('signing in with the operator’s own account', () => {
  let server: AccountServer;
  beforeAll(async () => {
    server = await AccountServer.open();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    server.forgery = {};
    server.customer = '10000001';
  });

  const providerWith = (settings: Partial<AccountConfig> = {}) => {
    const own = { issuer: server.issuer, clientId: 'habeas', clientSecret: 'a-secret', ...settings };
    return new AccountProvider(Object.assign(new AccountConfig(), own), new WebConfig());
  };
  /** The question that the provider sends the person back with. */
  const comeBack = async (provider: AccountProvider, secrets = provider.begin()) => {
    const answer = await fetch(await provider.address(secrets), { redirect: 'manual' });
    const back = new URL(answer.headers.get('location') ?? '');
    return { secrets, back, query: back.search.slice(1) };
  };
  const signIn = async (settings: Partial<AccountConfig> = {}) => {
    const provider = providerWith(settings);
    const { secrets, query } = await comeBack(provider);
    return provider.finish(query, secrets);
  };

  it('asks for a code with PKCE, for a recent sign-in, and to come back to our own origin only', async () => {
    const provider = providerWith({ acr: ['two-factors'] });
    const secrets = provider.begin();
    const asked = new URL(await provider.address(secrets)).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      ...{ response_type: 'code', scope: 'openid', code_challenge_method: 'S256', max_age: '900' },
      ...{ acr_values: 'two-factors', redirect_uri: 'http://127.0.0.1:3000/account/callback', state: secrets.state },
    });
    expect([...asked.values()]).not.toContain(secrets.verifier);
    expect((await comeBack(provider)).back.origin).toBe('http://127.0.0.1:3000');
  });

  it('takes the claims that are configured, one value or several, and nothing else', async () => {
    expect(await signIn({ acr: ['two-factors'] })).toEqual([{ type: 'customer_number', value: '10000001' }]);
    server.customer = ['10000001', 10000002, { evil: 1 }, '', 'x'.repeat(101)];
    expect((await signIn()).map(({ value }) => value)).toEqual(['10000001', '10000002']);
    expect(await signIn({ claims: { sub: 'account_id' } })).toEqual([{ type: 'account_id', value: 'somebody' }]);
  });

  it.each<[string, Forgery, Partial<AccountConfig>?]>([
    ['of another issuer', { claims: { iss: 'https://evil.example' } }],
    ['for another client', { claims: { aud: 'somebody-else' } }],
    ['with another nonce', { claims: { nonce: 'of-an-earlier-sign-in' } }],
    ['without a nonce', { claims: { nonce: undefined } }],
    ['that has expired', { claims: { exp: seconds() - 600, iat: seconds() - 900 } }],
    ['that nobody signed', { alg: 'none' }],
    ['that somebody else signed', { otherKey: true }],
    ['from long ago', { claims: { auth_time: seconds() - 3600 } }],
    ['that does not say when', { claims: { auth_time: undefined } }],
    ['in a way that is too weak', { claims: { acr: 'password' } }, { acr: ['two-factors'] }],
    ['that does not say in which way', { claims: { acr: undefined } }, { acr: ['two-factors'] }],
    ['that names no customer', { claims: { customer_number: undefined } }],
    ['that names what every object has', {}, { claims: { constructor: 'customer_number' } }],
  ])('does not believe a sign-in %s', async (_what, forgery, settings = {}) => {
    server.forgery = forgery;
    await expect(signIn(settings)).rejects.toMatchObject({ name: 'SignInRefused' });
  });

  it('does not believe what another sign-in came back with, or the same one twice', async () => {
    const provider = providerWith();
    const [one, other] = [await comeBack(provider), await comeBack(provider)];
    const refused = { name: 'SignInRefused' };
    await expect(provider.finish(one.query, other.secrets)).rejects.toMatchObject(refused);
    const mixed = new URLSearchParams(one.query);
    mixed.set('state', other.secrets.state);
    await expect(provider.finish(mixed.toString(), other.secrets)).rejects.toMatchObject(refused);
    expect(await provider.finish(other.query, other.secrets).catch(() => 'refused')).toBeDefined();
    await expect(provider.finish(other.query, other.secrets)).rejects.toMatchObject(refused);
    await expect(provider.finish('error=access_denied', one.secrets)).rejects.toMatchObject(refused);
  });

  it('asks again where the provider could not be asked', async () => {
    const gone = providerWith({ issuer: 'http://127.0.0.1:1' });
    await expect(gone.address(gone.begin())).rejects.toMatchObject({ name: 'SignInRefused' });
  });

  it('is off without an issuer, and is configured without holes', () => {
    const database = { DATABASE_URL: 'postgres://app:secret@localhost/habeas' };
    expect(loadConfig(database).account.isOf('proximus')).toBe(false);
    const on = { ...database, HABEAS_ACCOUNT_ISSUER: 'https://login.example', HABEAS_ACCOUNT_CLIENT_ID: 'habeas' };
    expect(loadConfig(on).account.isOf('proximus')).toBe(true);
    expect(loadConfig({ ...on, HABEAS_ACCOUNT_BRANDS: 'scarlet' }).account.isOf('proximus')).toBe(false);
    for (const bad of [
      { HABEAS_ACCOUNT_CLIENT_ID: '' },
      { HABEAS_ACCOUNT_ISSUER: 'http://login.example' },
      { HABEAS_ACCOUNT_CLAIMS: '{"email":"email"}' },
      { HABEAS_ACCOUNT_CLAIMS: '{}' },
      { HABEAS_ACCOUNT_MAX_AGE_MINUTES: '0' },
      { HABEAS_ACCOUNT_ACR: 'a,,b' },
    ])
      expect(() => loadConfig({ ...on, ...bad })).toThrow('HABEAS_ACCOUNT_');
  });
});
