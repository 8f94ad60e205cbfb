// The database of this installation: the embedded one unless DATABASE_URL names another.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { startEmbeddedPostgres } from '../embedded-postgres.mjs';

const require = createRequire(import.meta.url);

/** A secret that is made once and then kept in the home, for its owner alone. */
export function keptSecret(home, name) {
  const file = path.join(home, name);
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

function asUser(url, user, password) {
  const changed = new URL(url);
  changed.username = user;
  changed.password = password;
  return changed.href;
}

async function ensureDatabase(adminUrl, name) {
  const { Client } = require('pg');
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await admin.query(`create database ${name}`);
  } finally {
    await admin.end();
  }
}

/** Answers { appUrl, ownerUrl, adminUrl, cluster }; `cluster` only when it is embedded. */
export async function openDatabase(home, say) {
  const { DATABASE_URL, DATABASE_OWNER_URL } = process.env;
  if (DATABASE_URL) {
    say('Using the database of DATABASE_URL');
    const ownerUrl = DATABASE_OWNER_URL ?? DATABASE_URL;
    return { appUrl: DATABASE_URL, ownerUrl, adminUrl: ownerUrl, cluster: null };
  }
  const cluster = await startEmbeddedPostgres({ root: path.join(home, 'postgres') });
  say(`PostgreSQL ${cluster.reused ? 'was still running' : 'started'} on port ${cluster.port}`);
  await ensureDatabase(cluster.url(), 'habeas');
  const ownerUrl = cluster.url('habeas');
  const appUrl = asUser(ownerUrl, 'habeas_app', keptSecret(home, 'app-password'));
  return { appUrl, ownerUrl, adminUrl: cluster.url(), cluster };
}

export async function migrate({ appUrl, ownerUrl }, say) {
  const { runMigrations } = require(path.resolve('dist/libs/platform/src/database'));
  const applied = await runMigrations(ownerUrl, { appUrl });
  say(applied.length > 0 ? `Database migrated: ${applied.join(', ')}` : 'Database is up to date');
}
