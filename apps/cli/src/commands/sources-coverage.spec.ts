import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EXIT } from '../exit-codes';
import { main } from '../main';
import type { CoverageReport } from '../sources/pack-coverage';

async function habeas(...args: string[]) {
  const written: string[] = [];
  const out = jest.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  const err = jest.spyOn(console, 'error').mockImplementation((text) => void written.push(String(text)));
  const code = await main(['sources', 'coverage', ...args]);
  out.mockRestore();
  err.mockRestore();
  return { code, output: written.join('') };
}

describe('habeas sources coverage', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'pack-'));
    cpSync('examples/proximus', dir, { recursive: true });
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  /** The report on the pack with one text of one of its files replaced. */
  async function changed(file: string, before: string | RegExp, after: string) {
    const at = path.join(dir, file);
    const text = readFileSync(at, 'utf8');
    expect(text).toMatch(before);
    writeFileSync(at, text.replace(before, after));
    const { code, output } = await habeas(dir, '--json');
    return { code, gaps: (JSON.parse(output) as CoverageReport).gaps };
  }

  it('prints every system of the model pack with what covers it, and leaves nothing open', async () => {
    const { code, output } = await habeas('--language', 'fr');
    expect(output).toContain('S10  Enregistrement des appels et des chats: program (call-recordings)');
    expect(output).toContain(
      'S44  Caméras de surveillance: person (cctv)\n       activities 6.1.1.1\n       kept: cctv-images P1M',
    );
    expect(output).toContain('S66  Doktr: referral');
    expect(output).toMatch(/S12 .*: nothing personal\n {7}Les essais ont pris fin/);
    expect(output).toMatch(
      /\n71 systems: program \d+, person \d+, referral \d+, nothing personal \d+\.\nNothing is left open\./,
    );
    expect(code).toBe(EXIT.ok);
  });

  it('gives the same as one object, with the periods of the register', async () => {
    const { systems, gaps } = JSON.parse((await habeas('--json')).output) as CoverageReport;
    expect(gaps).toEqual([]);
    expect(systems).toHaveLength(71);
    expect(systems.find(({ number }) => number === 'S23')).toMatchObject({
      ways: ['source', 'referral'],
      sources: ['contracts.carrier_purchases'],
      retention: [
        { data: 'dcb-data', period: 'P2Y6M' },
        { data: 'billing-data', period: 'P7Y' },
      ],
    });
  });

  it('fails for a system that nothing covers', async () => {
    const { code, gaps } = await changed('systems.yaml', 'coveredBy:\n      people: [cctv]', 'coveredBy: {}');
    expect(code).toBe(EXIT.faultsFound);
    expect(gaps).toContainEqual(expect.objectContaining({ rule: 'system-uncovered', where: 'S44' }));
    expect(gaps).toContainEqual(expect.objectContaining({ rule: 'source-unnamed', where: 'cctv.footage' }));
    const { output } = await habeas(dir);
    expect(output).toMatch(/S44 {2}Security cameras: MISSING[^]*Left open \(2\)\n {2}S44: no source/);
  });

  it('fails for rows that belong to no system, and for an activity with data that none serves', async () => {
    const rows = await changed('systems.yaml', '[billing.payments, billing.direct_debits]', '[billing.payments]');
    expect(rows.gaps).toEqual([expect.objectContaining({ rule: 'source-unnamed', where: 'billing.direct_debits' })]);
    const served = await changed(
      'systems.yaml',
      "activities: ['6.1.1.1']\n    retention: [cctv-images, cctv-evidence]",
      'activities: []\n    retention: []',
    );
    expect(served.gaps).toContainEqual(expect.objectContaining({ rule: 'activity-unserved', where: '6.1.1.1' }));
    expect(served.code).toBe(EXIT.faultsFound);
  });

  it.each([
    [
      'a source that is not there',
      '[call-recordings]',
      '[call-records-2]',
      'S10, coveredBy.sources.0: "call-records-2" is no source',
    ],
    [
      'a collection that is not there',
      '[online.orders]',
      '[online.order]',
      'S03, coveredBy.sources.0: source "online" has no collection "order"',
    ],
    [
      'a person in place of a program',
      '[online.orders]',
      '[visitors]',
      'S03, coveredBy.sources.0: a person answers for "visitors"',
    ],
    [
      'a program in place of a person',
      'people: [cctv]',
      'people: [tv]',
      'S44, coveredBy.people.0: no person answers for "tv"',
    ],
  ])('names file, entry and field of %s', async (_, before, after, text) => {
    const { code, gaps } = await changed('systems.yaml', before, after);
    expect(code).toBe(EXIT.faultsFound);
    expect(gaps.map(({ rule, text: found }) => [rule, found])).toEqual([
      ['invalid', expect.stringContaining(`systems.yaml: ${text}`)],
    ]);
  });

  it('says where a key is unknown', async () => {
    const { gaps } = await changed('systems.yaml', 'types: [self-service]', 'typs: [self-service]');
    expect(gaps).toContainEqual(expect.objectContaining({ rule: 'invalid', where: 'S01 typs' }));
  });
});
