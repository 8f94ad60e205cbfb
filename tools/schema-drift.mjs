// Fails when the entities and what the migrations make of an empty database are not the same. Prints the SQL between them.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { buildIfNeeded } from './build/build-if-needed.mjs';
import { startEmbeddedPostgres } from './embedded-postgres.mjs';

const require = createRequire(import.meta.url);
process.chdir(path.resolve(import.meta.dirname, '..'));

function entities() {
  const files = readdirSync('dist/libs', { recursive: true }).filter((file) => file.endsWith('.entity.js'));
  return files
    .flatMap((file) => Object.values(require(path.resolve('dist/libs', file))))
    .filter((value) => typeof value === 'function');
}

async function pendingStatements(url) {
  const { runMigrations } = require(path.resolve('dist/libs/platform/src/database'));
  await runMigrations(url);
  const { DataSource } = require('typeorm');
  const dataSource = new DataSource({ type: 'postgres', url, entities: entities(), installExtensions: false });
  await dataSource.initialize();
  try {
    return (await dataSource.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
  } finally {
    await dataSource.destroy();
  }
}

buildIfNeeded({ withDesk: false });
const root = mkdtempSync(path.join(os.tmpdir(), 'habeas-drift-'));
const cluster = await startEmbeddedPostgres({ root: path.join(root, 'pg'), fast: true });
try {
  const statements = await pendingStatements(cluster.url());
  for (const statement of statements) console.log(`${statement};`);
  console.log(
    statements.length === 0 ? 'Entities and migrations agree.' : 'Entities and migrations differ: see above.',
  );
  process.exitCode = statements.length === 0 ? 0 : 1;
} finally {
  await cluster.stop();
  rmSync(root, { recursive: true, force: true });
}
