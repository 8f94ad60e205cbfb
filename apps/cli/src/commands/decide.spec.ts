import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DecisionTable } from '@habeas/domain';
import { main } from '../main';

const EXAMPLE = 'examples/proximus/facts/erasure.yaml';

async function habeas(...args: string[]) {
  const written: string[] = [];
  const out = jest.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  const err = jest.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  const log = jest.spyOn(console, 'error').mockImplementation((text) => void written.push(String(text)));
  const code = await main(['decide', ...args]);
  for (const spy of [out, err, log]) spy.mockRestore();
  return { code, output: written.join('') };
}

describe('habeas decide', () => {
  const dir = mkdtempSync(join(tmpdir(), 'facts-'));
  afterAll(() => rmSync(dir, { recursive: true }));

  const changed = (from: string, to: string) => {
    const file = join(dir, 'facts.yaml');
    const text = readFileSync(EXAMPLE, 'utf8');
    if (!text.includes(from)) throw new Error(`the example has no ${from}`);
    writeFileSync(file, text.replace(from, to));
    return file;
  };

  it('decides the example: what is kept, why and until when, and what goes', async () => {
    const { code, output } = await habeas('--right', 'erasure', '--facts', EXAMPLE, '--json');
    const table = JSON.parse(output) as DecisionTable;
    expect(code).toBe(0);
    const row = (activity: string, collection: string) =>
      table.rows.find((one) => one.activity === activity && one.collection === collection);
    expect(row('billing', 'invoices')).toMatchObject({ rule: 'erasure-legal-obligation', until: '2032-04-01' });
    expect(row('contract-conclusion', 'customers')).toMatchObject({ reason: 'kept-unpaid-balance' });
    expect(row('contract-conclusion', 'accounts')).toMatchObject({ rule: 'erasure-shared', records: 1 });
    expect(row('disputes', 'consents')).toMatchObject({ rule: 'erasure-legal-claims', until: '2031-11-23' });
    const fates = table.verdicts.map(({ collection, fate, erased, kept }) => [collection, fate, erased, kept]);
    expect(fates).toEqual([
      ['invoices', 'keep', 0, 24],
      ['customers', 'keep', 0, 1],
      ['accounts', 'keep', 0, 0],
      ['recordings', 'erase-part', 2, 1],
      ['segments', 'erase', 4, 0],
      ['loyalty', 'erase', 1, 0],
      ['consents', 'keep', 0, 2],
    ]);
  });

  it('reads as text, and hides on demand only what does not apply', async () => {
    const { output } = await habeas('--right', 'erasure', '--facts', EXAMPLE);
    expect(output).toContain('6.3.2.1 Billing and accounting');
    expect(output).toContain('kept until 2032-04-01  GDPR Art. 17(3)(b)  [erasure-legal-obligation]');
    expect(output).toContain('marketing loyalty: erase, erased 1, kept 0');
    expect(output).not.toContain('erasure-nothing-found');
    const all = await habeas('--right', 'erasure', '--facts', EXAMPLE, '--all');
    expect(all.output).toContain('erasure-nothing-found');
  });

  it.each([
    'access',
    'rectification',
    'restriction',
    'portability',
    'objection',
    'consent-withdrawal',
    'automated-decision',
  ])('decides %s for the same facts', async (right) => {
    const { code, output } = await habeas('--right', right, '--facts', EXAMPLE, '--json');
    expect(code).toBe(0);
    expect(new Set((JSON.parse(output) as DecisionTable).rows.map(({ activity }) => activity)).size).toBe(61);
  });

  it.each([
    ['a day that does not exist', 'today: 2026-11-22', 'today: 2026-02-30', 'facts.yaml:3  today  today must be a day'],
    ['a brand of nobody', 'brand: proximus', 'brand: acme', 'brand  the pack has no brand "acme"'],
    ['an unknown key', 'openBalance: true', 'openBalnce: true', 'unknown key "openBalnce"'],
    [
      'an activity of nobody',
      "['7.2.2.5']",
      "['7.2.2.9']",
      'entry 6  activities.0  the pack has no activity "7.2.2.9"',
    ],
    ['an event that is no day', '2025-03-31', 'last spring', 'each value of events must be a day'],
    [
      'a consent of no state',
      'prospecting: withdrawn',
      'prospecting: perhaps',
      'each value of consents must be one of',
    ],
    ['rows by day that are not all', 'records: 3', 'records: 9', 'counts 3 rows, records says 9'],
  ])('refuses %s and says where', async (_what, from, to, message) => {
    const { code, output } = await habeas('--right', 'erasure', '--facts', changed(from, to));
    expect(code).toBe(2);
    expect(output).toContain(message);
  });

  it('refuses a right that the law does not know, and a file that is not there', async () => {
    expect(await habeas('--right', 'oblivion', '--facts', EXAMPLE)).toMatchObject({ code: 2 });
    const { code, output } = await habeas('--right', 'access', '--facts', join(dir, 'none.yaml'));
    expect([code, output]).toEqual([2, expect.stringContaining('cannot be read (ENOENT)')]);
  });
});
