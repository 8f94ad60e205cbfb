import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const swc = { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'commonjs' } };
const config = JSON.stringify({
  rootDir: path.join(__dirname, 'fixtures/verdict'),
  testMatch: ['**/*.spec.ts'],
  transform: { '\\.ts$': [path.join(root, 'node_modules/@swc/jest'), { ...swc, swcrc: false }] },
});

interface Verdict {
  passed: number;
  failed: number;
  complaints: string[];
}

/** Runs Jest on some of the planted specs and lets tools/test-verdict.mjs judge what it wrote. */
function judge(...patterns: string[]): { verdict: Verdict; jest: number | null } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'habeas-verdict-'));
  try {
    const written = path.join(folder, 'result.json');
    const args = ['--config', config, '--json', '--outputFile', written, '--passWithNoTests', ...patterns];
    const jest = spawnSync(process.execPath, [path.join(root, 'node_modules/jest/bin/jest.js'), ...args], {
      cwd: root,
    });
    const program = `import { verdict } from './tools/test-verdict.mjs';
      let text = ''; for await (const part of process.stdin) text += part;
      console.log(JSON.stringify(verdict(JSON.parse(text))));`;
    const judged = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: root,
      input: readFileSync(written),
      encoding: 'utf8',
    });
    return { verdict: JSON.parse(judged.stdout) as Verdict, jest: jest.status };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the verdict on a test run', () => {
  it('is clean when every test ran and passed', () => {
    expect(judge('passes').verdict).toEqual({ passed: 1, failed: 0, complaints: [] });
  });

  it('counts a failing test and a file that does not load', () => {
    expect(judge('passes|fails|does-not-load').verdict).toMatchObject({ passed: 1, failed: 2 });
  });

  it('counts a skipped and an unwritten test as failed, although Jest is content', () => {
    const { verdict, jest } = judge('passes|is-passed-over');
    expect(jest).toBe(0);
    expect(verdict).toMatchObject({ passed: 1, failed: 2 });
    expect(verdict.complaints.join()).toMatch(/pending.*is skipped.*todo.*is to be written/s);
  });

  it('counts a run without a test as failed', () => {
    expect(judge('there-is-no-such-spec').verdict).toMatchObject({ passed: 0, failed: 1 });
  });
});
