import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DeskBrowser, ProblemBody } from '../../support/desk-browser';
import { DeskOffice } from '../../support/desk-office';

jest.setTimeout(120_000);

const NOBODY = randomUUID();

describe('what the desk refuses, and how it says so', () => {
  let office: DeskOffice;
  let administrator: DeskBrowser;
  beforeAll(async () => {
    office = await DeskOffice.open();
    administrator = await office.colleague('administrator');
  });
  afterAll(() => office?.close());

  it.each<[string, string, string, unknown, object, number]>([
    ['a field that it does not know', 'POST', `/requests/${NOBODY}/closure`, { version: 1, state: 'closed' }, {}, 400],
    ['a missing version', 'POST', `/requests/${NOBODY}/closure`, {}, {}, 400],
    ['a body that is no JSON', 'POST', '/session', '{"email":', {}, 400],
    ['a body that is no object', 'POST', '/session', '"x"', {}, 400],
    ['a body of another type', 'POST', '/session', 'email=a', { 'content-type': 'text/plain' }, 400],
    ['a text with a NUL', 'POST', `/requests/${NOBODY}/withdrawal`, { version: 1, words: 'a\u0000b' }, {}, 400],
    ['a search for a NUL', 'GET', '/requests?q=%00', undefined, {}, 400],
    ['an address that does not decode', 'GET', '/letters/%E0%A4%A/preview', undefined, {}, 400],
    ['a body that is too large', 'POST', '/session', { email: 'x'.repeat(70_000) }, {}, 413],
    ['an id that is none', 'GET', '/requests/1%27%20or%201=1', undefined, {}, 400],
    ['a request that is not there', 'GET', `/requests/${NOBODY}`, undefined, {}, 404],
    ['the bytes of a request that is not there', 'GET', `/requests/${NOBODY}/receipt/raw`, undefined, {}, 404],
    ['a package that is not there', 'GET', `/requests/${NOBODY}/package/entries/index.html`, undefined, {}, 404],
    [
      'a letter of a request that is not there',
      'GET',
      `/requests/${NOBODY}/letters/closing/preview`,
      undefined,
      {},
      404,
    ],
    ['a letter that is not there', 'GET', '/letters/love-letter/preview', undefined, {}, 404],
    ['an account that is not there', 'PATCH', `/accounts/${NOBODY}`, { active: true }, {}, 404],
    ['an invitation of nobody', 'POST', `/accounts/${NOBODY}/invitation`, {}, {}, 404],
    ['work on a request that is not there', 'POST', `/requests/${NOBODY}/closure`, { version: 1 }, {}, 404],
    ['an address that is not there', 'GET', '/nothing/here', undefined, {}, 404],
    ['a method that is not there', 'PUT', '/requests', {}, {}, 404],
    ['a view that is not there', 'GET', '/requests?view=everything', undefined, {}, 400],
    ['a view asked twice', 'GET', '/requests?view=open&view=mine', undefined, {}, 400],
    [
      'a cursor of its own making',
      'GET',
      `/requests?after=${Buffer.from("' or 1=1").toString('base64url')}`,
      undefined,
      {},
      400,
    ],
    [
      'a cursor with a day that is none',
      'GET',
      `/requests?after=${Buffer.from(`2026-02-31 2026-01-12T10:00:00.000000Z ${NOBODY}`).toString('base64url')}`,
      undefined,
      {},
      400,
    ],
    [
      'a cursor with a receipt that is none',
      'GET',
      `/requests?after=${Buffer.from(`2026-02-12 2026-02-31T10:00:00.000000Z ${NOBODY}`).toString('base64url')}`,
      undefined,
      {},
      400,
    ],
    ['a page that is too long', 'GET', '/requests?limit=101', undefined, {}, 400],
    ['a missing token against forged calls', 'POST', '/accounts', {}, { 'x-csrf-token': '' }, 403],
    ['a wrong token against forged calls', 'DELETE', '/session', undefined, { 'x-csrf-token': 'x'.repeat(43) }, 403],
  ])('%s', async (_, method, path, body, headers, status) => {
    const answer = await administrator.call<ProblemBody>(method, path, body, headers);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      expect.stringMatching(/^application\/problem\+json/),
    ]);
    expect(answer.body).toMatchObject({ type: 'about:blank', title: expect.any(String) as string, status });
    expect(
      Object.keys(answer.body).filter((key) => !['type', 'title', 'status', 'detail', 'reason'].includes(key)),
    ).toEqual([]);
    expect(answer.text).not.toMatch(/select |insert |QueryFailed|\.ts:|node_modules|stack|SyntaxError/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('a colleague with an address that has an account, or nobody to give a request to', async () => {
    const wanted = { name: 'Twin', email: 'TWIN@habeas.example', role: 'agent', language: 'nl' };
    expect((await administrator.post('/accounts', wanted)).status).toBe(201);
    const again = await administrator.post<ProblemBody>('/accounts', { ...wanted, email: 'twin@habeas.example' });
    expect(again.body).toMatchObject({ status: 409, reason: 'email-taken' });
  });

  it('writes nothing personal into its log', () => {
    expect(readFileSync(office.logFile, 'utf8')).not.toMatch(/habeas\.example|orange kettle/i);
  });
});
