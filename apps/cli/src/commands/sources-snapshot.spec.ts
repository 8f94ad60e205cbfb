import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeModelSources, type ModelSources } from '../../../../test/support/model-sources';
import { EXIT } from '../exit-codes';
import { main } from '../main';

const MODEL = 'examples/proximus';
const SNAPSHOT = 'sources/crm/dataset.schema.json';

async function habeas(...args: string[]) {
  const written: string[] = [];
  const out = jest.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  const err = jest.spyOn(console, 'error').mockImplementation((text) => void written.push(String(text)));
  const code = await main(['sources', ...args]);
  out.mockRestore();
  err.mockRestore();
  return { code, output: written.join('') };
}

describe('habeas sources snapshot', () => {
  const variables = ['HABEAS_HOME', 'DATABASE_URL', 'HABEAS_SOURCES'];
  let sources: ModelSources;
  let dir: string;
  beforeAll(async () => {
    sources = await makeModelSources(20);
    dir = mkdtempSync(path.join(tmpdir(), 'pack-'));
    cpSync(MODEL, dir, { recursive: true });
    process.env['HABEAS_HOME'] = path.join(tmpdir(), 'habeas-nothing-runs-here');
    process.env['DATABASE_URL'] = 'postgres://app@127.0.0.1:1/habeas';
    process.env['HABEAS_SOURCES'] = JSON.stringify(sources.addresses);
  }, 60_000);
  afterAll(async () => {
    for (const name of variables) delete process.env[name];
    rmSync(dir, { recursive: true });
    await sources.drop();
  });
  const findings = async () => {
    const { output } = await habeas('check', dir, '--live', '--json');
    return (JSON.parse(output) as { findings: { rule: string; where: string; severity: string }[] }).findings;
  };

  it('writes what the model pack has', async () => {
    rmSync(path.join(dir, SNAPSHOT));
    expect((await findings()).filter(({ rule }) => rule.startsWith('snapshot'))).toMatchObject([
      { rule: 'snapshot-missing', severity: 'warning' },
    ]);
    const { code, output } = await habeas('snapshot', dir);
    expect(output).toContain(SNAPSHOT);
    expect(code).toBe(EXIT.ok);
    for (const { key: source } of sources.definitions) {
      const file = `sources/${source}/dataset.schema.json`;
      expect(readFileSync(path.join(dir, file), 'utf8')).toBe(readFileSync(path.join(MODEL, file), 'utf8'));
    }
  });

  it('lets a new column through the check only when somebody has said what it is', async () => {
    await sources.administer('crm', 'alter table customers add column shoe_size integer');
    const added = { rule: 'snapshot-new', where: 'customers.shoe_size', severity: 'error' };
    expect(await findings()).toEqual(expect.arrayContaining([expect.objectContaining(added)]));
    const { code, output } = await habeas('snapshot', dir);
    expect(code).toBe(EXIT.faultsFound);
    expect(output).toMatch(/crm: not taken[^]*customers\.shoe_size/);
    expect(await findings()).toEqual(expect.arrayContaining([expect.objectContaining(added)]));
    await sources.administer('crm', 'alter table customers drop column shoe_size');
  });

  it('tells a column of another type, and a source that cannot be asked', async () => {
    await sources.administer('tv', 'alter table views alter column minutes type bigint');
    expect(await findings()).toEqual(
      expect.arrayContaining([expect.objectContaining({ rule: 'snapshot-changed', where: 'views.minutes' })]),
    );
    const { tv: _, ...known } = sources.addresses;
    process.env['HABEAS_SOURCES'] = JSON.stringify(known);
    const { code, output } = await habeas('snapshot', dir, '--json');
    expect(code).toBe(EXIT.faultsFound);
    expect(JSON.parse(output)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ source: 'tv', file: null, fault: 'no address is configured for it' }),
      ]),
    );
  });

  it('says what to do where nothing is configured', async () => {
    delete process.env['DATABASE_URL'];
    const { code, output } = await habeas('snapshot', dir);
    expect(code).toBe(EXIT.unavailable);
    expect(output).toContain('DATABASE_URL');
  });
});
