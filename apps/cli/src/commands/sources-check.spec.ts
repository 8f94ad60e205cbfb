import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeModelSources, type ModelSources } from '../../../../test/support/model-sources';
import { EXIT } from '../exit-codes';
import { main } from '../main';

const MODEL = 'examples/proximus';

async function habeas(...args: string[]) {
  const written: string[] = [];
  const out = jest.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  const err = jest.spyOn(console, 'error').mockImplementation((text) => void written.push(String(text)));
  const code = await main(['sources', 'check', ...args]);
  out.mockRestore();
  err.mockRestore();
  return { code, output: written.join('') };
}

describe('habeas sources check', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'pack-'));
    cpSync(MODEL, dir, { recursive: true });
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  /** The pack with one text of the CRM's dataset replaced. */
  function changed(before: string, after: string): string {
    const file = path.join(dir, 'sources/crm/dataset.yaml');
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(before);
    writeFileSync(file, text.replace(before, after));
    return dir;
  }

  it('reads the model pack without an argument; warnings alone end well', async () => {
    const { code, output } = await habeas();
    expect(code).toBe(EXIT.ok);
    expect(output).toMatch(/^\d+ sources: crm, billing, marketing, [a-z, -]+ \(files only\)\./);
    expect(output).toContain('call-recordings: no collection is a subject');
    expect(output).not.toContain('Errors');
  });

  it('names file and field of what is wrong in a dataset', async () => {
    const { code, output } = await habeas(changed('contactSince:', 'contactSinse:'));
    expect(code).toBe(EXIT.faultsFound);
    expect(output).toMatch(/No source could be read[^]*dataset\.yaml: \w+\.\w+: unknown key contactSinse/);
  });

  it('refuses an activity and a category that the register does not have', async () => {
    const { code, output } = await habeas(changed('category: household_composition', 'category: horoscope'), '--json');
    expect(code).toBe(EXIT.faultsFound);
    const { findings } = JSON.parse(output) as { findings: { text: string }[] };
    expect(findings.map(({ text }) => text).join()).toMatch(/source crm: \w+: category horoscope is not in categories/);
    const other = await habeas(changed('activities: [6.2.1, 7.2.1.1]', 'activities: [6.2.99]'));
    expect(other.output).toMatch(/source crm: \w+: activity 6\.2\.99 is not in register\.yaml/);
  });

  it('refuses a period and a consent that the register does not have', async () => {
    const period = await habeas(changed('retention: {data: dispute-data,', 'retention: {data: dispute-date,'));
    expect(period.output).toMatch(
      /source crm: disputes: none of its activities in register\.yaml has a period for dispute-date/,
    );
    const consent = await habeas(changed('is: dispute-open', 'is: consent:astrology'));
    expect(consent.output).toMatch(/disputes\.status: fact consent:astrology names no activity/);
  });

  it('names what is wrong in the pack itself', async () => {
    rmSync(path.join(dir, 'categories.yaml'));
    const { code, output } = await habeas(dir);
    expect(code).toBe(EXIT.faultsFound);
    expect(output).toContain('categories.yaml:1: the file cannot be read');
  });
});

describe('habeas sources check --live', () => {
  const variables = ['HABEAS_HOME', 'DATABASE_URL', 'HABEAS_SOURCES'];
  let sources: ModelSources;
  beforeAll(async () => {
    sources = await makeModelSources(20);
    process.env['HABEAS_HOME'] = path.join(tmpdir(), 'habeas-nothing-runs-here');
    process.env['DATABASE_URL'] = 'postgres://app@127.0.0.1:1/habeas';
  }, 60_000);
  afterAll(async () => {
    for (const name of variables) delete process.env[name];
    await sources.drop();
  });

  it('finds nothing where datasets and sources agree', async () => {
    process.env['HABEAS_SOURCES'] = JSON.stringify(sources.urls);
    const { code, output } = await habeas('--live');
    expect(output).toContain('(files and sources compared)');
    expect(output).not.toContain('Errors');
    expect(code).toBe(EXIT.ok);
  });

  it('tells a lost column, a new one, a source without an address and one that does not answer', async () => {
    const { tv: _, ...known } = sources.urls;
    const silent = new URL(known['billing'] ?? '');
    silent.port = '1';
    process.env['HABEAS_SOURCES'] = JSON.stringify({ ...known, billing: silent.href });
    await sources.administer('crm', 'alter table customers rename column family_name to surname');
    const { code, output } = await habeas('--live', '--json');
    expect(code).toBe(EXIT.faultsFound);
    const { findings } = JSON.parse(output) as { findings: object[] };
    expect(findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          severity: 'error',
          source: 'crm',
          rule: 'field-missing',
          where: 'customers.family_name',
        }),
        expect.objectContaining({
          severity: 'warning',
          source: 'crm',
          rule: 'field-undeclared',
          where: 'customers.surname',
        }),
        expect.objectContaining({ severity: 'error', source: 'tv', rule: 'no-address' }),
        expect.objectContaining({ severity: 'error', source: 'billing', rule: 'unreachable' }),
      ]),
    );
    expect(output).not.toContain('model-reader');
  });

  it('says what to do where nothing is configured', async () => {
    delete process.env['DATABASE_URL'];
    const { code, output } = await habeas('--live');
    expect(code).toBe(EXIT.unavailable);
    expect(output).toContain('DATABASE_URL');
  });
});
