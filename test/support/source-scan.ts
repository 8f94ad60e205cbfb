import { Client } from 'pg';
import { adminUrl, type ModelSources } from './model-sources';

/** Where a text stands in the sources: `crm.customers`. Every table of every source is read whole, as an administrator. */
export async function placesOf(sources: ModelSources, texts: readonly string[]): Promise<string[]> {
  const places: string[] = [];
  for (const [source, url] of Object.entries(sources.urls)) {
    const admin = new URL(adminUrl());
    admin.pathname = new URL(url).pathname;
    const client = new Client({ connectionString: admin.href });
    await client.connect();
    try {
      const tables = await client.query<{ name: string; table: string }>(
        `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name, tablename as "table" from pg_tables
         where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
      );
      for (const { name, table } of tables.rows) {
        const found = await client.query(
          `select 1 from ${name} t where exists (select 1 from unnest($1::text[]) as sought where position(lower(sought) in lower(t::text)) > 0) limit 1`,
          [texts],
        );
        if (found.rows.length > 0) places.push(`${source}.${table}`);
      }
    } finally {
      await client.end();
    }
  }
  return places;
}
