import { EXIT } from '../exit-codes';
import { main } from '../main';

async function habeas(...args: string[]) {
  const written: string[] = [];
  const out = jest.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  const err = jest.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  const said = jest.spyOn(console, 'error').mockImplementation((text) => void written.push(String(text)));
  const code = await main(['sources', 'prepare', ...args]);
  for (const spy of [out, err, said]) spy.mockRestore();
  return { code, output: written.join('') };
}

describe('habeas sources prepare', () => {
  it('prints the ledger, and for the account no more than the dataset needs', async () => {
    const { code, output } = await habeas('marketing', '--role', 'odd"name');
    expect(code).toBe(EXIT.ok);
    expect(output).toContain('CREATE TABLE IF NOT EXISTS habeas.effect (');
    expect(output).toMatch(/GRANT SELECT \([^)]*\), UPDATE \([^)]*\), DELETE ON "public"."profiles" TO "odd""name";/);
    // Rows that are masked are never deleted, and nobody gets a whole table to write.
    expect(output).toMatch(/GRANT SELECT \([^)]*\), UPDATE \([^)]*"profile_id"[^)]*\) ON "public"."campaign_contacts"/);
    expect(output).not.toMatch(/UPDATE ON|ALL|SUPERUSER|TRUNCATE/);
  });

  it('does not read for the account what is withheld', async () => {
    const { output } = await habeas('crm', '--role', 'writer');
    expect(output).toMatch(/ON "public"."tickets"/);
    expect(output).not.toContain('handled_by');
  });

  it('refuses a source that is not there, and to go without an account', async () => {
    expect((await habeas('nowhere', '--role', 'writer')).code).toBe(EXIT.badInput);
    expect((await habeas('crm')).code).toBe(EXIT.badInput);
  });
});
