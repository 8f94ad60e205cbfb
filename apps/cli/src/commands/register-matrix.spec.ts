import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MatrixCell } from '@habeas/domain';
import { main } from '../main';

async function habeas(...args: string[]) {
  const written: string[] = [];
  const out = jest.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  const err = jest.spyOn(console, 'error').mockImplementation((text) => void written.push(String(text)));
  const code = await main(['register', 'matrix', ...args]);
  out.mockRestore();
  err.mockRestore();
  return { code, output: written.join('') };
}

describe('habeas register matrix', () => {
  it('prints eight rights for each of the 61 activities, to be signed', async () => {
    const { code, output } = await habeas('--language', 'fr');
    expect(code).toBe(0);
    expect(output).toContain('61 activities, 8 rights');
    expect(output).toContain('6.3.2.1 Facturation');
    expect(output.match(/^ {2}erasure /gm)).toHaveLength(61);
    expect(output).toContain('hold: billing-data P7Y contract-end GDPR 17(3)(b)');
    expect(output).toContain(
      'erasure-legal-obligation: kept-until, GDPR Art. 17(3)(b); when a legal duty to keep the data still runs',
    );
    expect(output).toMatch(/Counsel: _+/);
  });

  it('gives the same as one object: 488 cells', async () => {
    const { output } = await habeas('--json');
    const { cells, version } = JSON.parse(output) as { cells: MatrixCell[]; version: string };
    expect(version).toMatch(/^[0-9a-f]{64}$/);
    expect(cells).toHaveLength(61 * 8);
    const of = (activity: string, right: string) =>
      cells.find((cell) => cell.activity === activity && cell.right === right)?.availability;
    expect(of('best-tariff', 'objection')).toBe('not-available');
    expect(of('win-back', 'objection')).toBe('available');
    expect(of('tv-advertising', 'erasure')).toBe('available');
    expect(of('traffic-data-retention', 'erasure')).toBe('not-available');
    expect(of('article-125-processing', 'erasure')).toBe('needs-person');
    expect(of('service-provision', 'portability')).toBe('available');
    expect(of('doktr', 'access')).toBe('not-applicable');
    expect(of('family-life', 'consent-withdrawal')).toBe('available');
  });

  it('refuses a pack that cannot be loaded', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'pack-'));
    writeFileSync(join(dir, 'register.yaml'), 'activities: []');
    const { code, output } = await habeas(dir);
    rmSync(dir, { recursive: true });
    expect([code, output]).toEqual([2, expect.stringContaining('controller pack is not valid')]);
  });
});
