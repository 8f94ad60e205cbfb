import { readFileSync } from 'node:fs';
import { EFFECT_LEDGER_SQL, readDatasetFile, writerGrants } from '@habeas/connectors';
import { Client, escapeIdentifier } from 'pg';
import type { Tables } from './tables';

const BATCH = 5000;

/** The accounts of one source: one that only reads, and one for effects. */
export interface Accounts {
  reader: string;
  writer: string;
}

/**
 * Creates the tables of `schema` in an empty database, fills them, lets the reader read, and gives the writer what the effects
 * on this dataset need. One transaction.
 */
export async function loadTables(
  url: string,
  files: { schema: string; dataset: string },
  tables: Tables,
  { reader, writer }: Accounts,
): Promise<void> {
  const role = escapeIdentifier(reader);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL synchronous_commit = off');
    await client.query(readFileSync(files.schema, 'utf8'));
    for (const [table, rows] of tables.rows) {
      const name = escapeIdentifier(table);
      for (let start = 0; start < rows.length; start += BATCH) {
        const text = `INSERT INTO ${name} SELECT * FROM json_populate_recordset(NULL::${name}, $1)`;
        await client.query(text, [JSON.stringify(rows.slice(start, start + BATCH))]);
      }
    }
    await client.query('REVOKE ALL ON SCHEMA public FROM PUBLIC');
    await client.query(`GRANT USAGE ON SCHEMA public TO ${role}`);
    await client.query(`GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${role}`);
    await client.query(EFFECT_LEDGER_SQL);
    await client.query(writerGrants(readDatasetFile(files.dataset), writer));
    await client.query('COMMIT');
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}
