import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';

/** Every row of every table outside the system's schemas, as text, by `schema.table`. As the owner: nothing is hidden. */
export async function everythingStored(ownerUrl: string): Promise<Map<string, string>> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    );
    const stored = new Map<string, string>();
    for (const { name } of tables.rows) {
      const rows = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
      stored.set(name, rows.rows.map(({ row }) => row).join('\n'));
    }
    return stored;
  } finally {
    await client.end();
  }
}

/** Every file below a folder, but for those below `except`, as latin1 text. */
export function everythingOnDisk(folder: string, except?: string): string {
  const parts: string[] = [];
  for (const name of readdirSync(folder)) {
    const found = path.join(folder, name);
    if (found === except) continue;
    parts.push(statSync(found).isDirectory() ? everythingOnDisk(found, except) : readFileSync(found, 'latin1'));
  }
  return parts.join('\n');
}
