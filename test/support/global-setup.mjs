// One fast cluster for the whole run, with a template database that has every migration.
import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { startEmbeddedPostgres } from '../../tools/embedded-postgres.mjs';
import { removeAbandoned, temporaryFolder } from './temporary-folder.mjs';

const require = createRequire(import.meta.url);
const needsNoDatabase = (pattern) => /(libs\/domain|apps\/desk)/.test(pattern);

function withCredentials(url, user, password) {
  const changed = new URL(url);
  changed.username = user;
  changed.password = password;
  return changed.href;
}

export default async function setup(globalConfig) {
  const patterns = globalConfig.testPathPatterns?.patterns ?? [];
  if (patterns.length > 0 && patterns.every(needsNoDatabase)) return;
  removeAbandoned();
  const root = mkdtempSync(path.join(temporaryFolder(), `habeas-test-${process.pid}-`));
  chmodSync(root, 0o711);
  process.env.TMPDIR = path.join(root, 'tmp');
  mkdirSync(process.env.TMPDIR);
  const cluster = await startEmbeddedPostgres({ root: path.join(root, 'pg'), fast: true });
  globalThis.habeasTestCluster = { cluster, root };
  reapWhenKilled(cluster, root);
  process.env.HABEAS_ACCEPT_UNSAFE_DATABASE = '1';
  process.env.HABEAS_TEST_ADMIN_URL = cluster.url();
  process.env.HABEAS_TEST_FILES = path.join(root, 'files');
  process.env.HABEAS_TEST_APP_PASSWORD = randomBytes(12).toString('hex');
  try {
    await makeTemplate(cluster);
  } catch (error) {
    process.env.HABEAS_TEST_DATABASE_ERROR = `The migrations failed: ${error.stack}`;
  }
}

function reapWhenKilled(cluster, root) {
  const postmaster = readFileSync(path.join(cluster.dir, 'postmaster.pid'), 'utf8').split('\n')[0];
  const script = path.join(import.meta.dirname, 'reap-cluster.mjs');
  const reaper = spawn(process.execPath, [script, String(process.pid), postmaster, root], {
    detached: true,
    stdio: 'ignore',
  });
  reaper.unref();
}

async function makeTemplate(cluster) {
  require('../../tools/swc-register.cjs');
  const { Client } = require('pg');
  const admin = new Client({ connectionString: cluster.url() });
  await admin.connect();
  await admin.query('create database habeas_template');
  await admin.end();
  const { runMigrations } = require('../../libs/platform/src/database/migrate.ts');
  const owner = cluster.url('habeas_template');
  await runMigrations(owner, { appUrl: withCredentials(owner, 'habeas_app', process.env.HABEAS_TEST_APP_PASSWORD) });
}
