import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main } from '../main';

describe('habeas triage', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'habeas-triage-'));
  const file = path.join(folder, 'one.eml');
  writeFileSync(file, 'From: Jane Roe <jane@example.com>\nSubject: hi\n\nPlease send me a copy of my personal data.\n');
  let printed = '';

  beforeEach(() => {
    printed = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed += String(text);
      return true;
    });
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => rmSync(folder, { recursive: true }));

  it('prints one object with its five keys', async () => {
    expect(await main(['triage', file, '--json'])).toBe(0);
    const read = JSON.parse(printed);
    expect(Object.keys(read)).toEqual(['language', 'kind', 'rights', 'identifiers', 'needsPerson']);
    expect(read).toMatchObject({ language: 'en', kind: 'request', needsPerson: false });
    expect(Object.keys(read.rights[0])).toEqual(['right', 'confidence', 'because']);
    expect(read.identifiers[0]).toEqual({ type: 'email', value: 'jane@example.com' });
  });

  it('prints lines for people without --json', async () => {
    expect(await main(['triage', file])).toBe(0);
    expect(printed).toMatch(/^language {6}en .*\nkind {10}request\nrights {8}access/);
  });

  it('ends with 2 where the input cannot be read', async () => {
    expect(await main(['triage', path.join(folder, 'none.eml')])).toBe(2);
    expect(printed).toBe('');
  });
});
