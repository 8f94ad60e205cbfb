import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../main';

const MODEL = 'examples/proximus';

async function habeas(...args: string[]) {
  const written: string[] = [];
  const out = jest.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  const err = jest.spyOn(console, 'error').mockImplementation((text) => void written.push(String(text)));
  const code = await main(['register', 'check', ...args]);
  out.mockRestore();
  err.mockRestore();
  return { code, output: written.join('') };
}

describe('habeas register check', () => {
  const dir = mkdtempSync(join(tmpdir(), 'pack-'));
  afterAll(() => rmSync(dir, { recursive: true }));

  it('checks the model pack without an argument and ends well with findings alone', async () => {
    const { code, output } = await habeas();
    expect(code).toBe(0);
    expect(output).toContain('The pack is valid: 61 activities');
    expect(output).toMatch(/Missing: .*\n {2}5\.3 group-sharing\n/);
    expect(output).toMatch(/6\.3\.3\.2 article-125-processing\n(.*\n)*? {4}retention: no retention period/);
    expect(output).toContain('the register as a whole');
  });

  it('prints one object with --json, for a file of the pack as for its folder', async () => {
    const { code, output } = await habeas(join(MODEL, 'register.yaml'), '--json');
    const result: unknown = JSON.parse(output);
    expect(code).toBe(0);
    expect(result).toMatchObject({ valid: true, activities: 61, problems: [] });
    expect(result).toHaveProperty('findings.0.severity');
  });

  it('ends with code 1 and names file, line, entry and field when the pack is not valid', async () => {
    cpSync(MODEL, dir, { recursive: true });
    const text = readFileSync(join(dir, 'register.yaml'), 'utf8');
    writeFileSync(join(dir, 'register.yaml'), text.replace('duration: P3Y', 'duration: 3 years'));
    const line = text.slice(0, text.indexOf('duration: P3Y')).split('\n').length;
    const { code, output } = await habeas(dir);
    expect(code).toBe(1);
    expect(output).toContain(`register.yaml:${line}  6.1.1.2 visitors  retention.0.duration`);
  });

  it('refuses a path that does not exist', async () => {
    const { code, output } = await habeas(join(dir, 'nowhere'));
    expect(code).toBe(2);
    expect(output).toContain('nowhere is neither a file nor a folder');
  });
});
