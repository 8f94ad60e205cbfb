// npm run bench: measures beside a bare limit, in a cluster of its own that is gone afterwards. Prints ratios, judges nothing.
//   npm run bench                 everything
//   npm run bench -- a            (a) access end to end, (b) one person with very many rows, (c) the queue, (d) erasure
//   npm run bench -- c --json     figures for a machine
//   --small                       seconds instead of minutes, to see that it works
//   --runs N                      N runs of each instead of three or five
//   --fast                        a cluster without fsync
//   --profile DIR                 CPU profiles of the worker process of (a), (b) and (d)
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from './embedded-postgres.mjs';

process.chdir(path.resolve(import.meta.dirname, '..'));
const require = createRequire(import.meta.url);

const usage = 'Usage: npm run bench [-- a|b|c|d ... --small --fast --json --runs N --profile DIR]';

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        small: { type: 'boolean', default: false },
        fast: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        profile: { type: 'string' },
        runs: { type: 'string' },
      },
    });
    if (positionals.some((bench) => !['a', 'b', 'c', 'd'].includes(bench))) throw new Error('There is no such bench.');
    if (values.runs !== undefined && !/^[1-9]\d?$/.test(values.runs)) throw new Error('--runs takes a number from 1.');
    return { ...values, benches: positionals };
  } catch (error) {
    console.error(`${error.message}\n${usage}`);
    process.exit(2);
  }
}

/** A database with every migration, that each bench copies; the names are those of the specs, which share the code. */
async function makeTemplate(cluster) {
  const { Client } = require('pg');
  const admin = new Client({ connectionString: cluster.url() });
  await admin.connect();
  await admin.query('create database habeas_template');
  await admin.end();
  const { runMigrations } = require('../libs/platform/src/database/migrate.ts');
  const app = new URL(cluster.url('habeas_template'));
  app.username = 'habeas_app';
  app.password = process.env.HABEAS_TEST_APP_PASSWORD;
  await runMigrations(cluster.url('habeas_template'), { appUrl: app.href });
}

const { benches, small, fast, json, profile, runs } = readArguments();
const root = mkdtempSync(path.join(os.tmpdir(), 'habeas-bench-cluster-'));
chmodSync(root, 0o711); // PostgreSQL, which runs as another user than root, must pass
const cluster = await startEmbeddedPostgres({ root: path.join(root, 'pg'), fast });
let cleaned;
const cleanUp = () =>
  (cleaned ??= cluster.stop().then(() => {
    rmSync(cluster.dir, { recursive: true, force: true });
    rmSync(root, { recursive: true, force: true });
  }));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void cleanUp().then(() => process.exit(1)));
try {
  process.env.HABEAS_ACCEPT_UNSAFE_DATABASE = fast ? '1' : '0';
  process.env.HABEAS_TEST_ADMIN_URL = cluster.url();
  process.env.HABEAS_TEST_APP_PASSWORD = randomBytes(12).toString('hex');
  require('./swc-register.cjs');
  await makeTemplate(cluster);
  const { runBenches } = require('../test/bench/run.ts');
  const { asTable } = require('../test/bench/report.ts');
  const nodeOptions = profile ? ['--cpu-prof', `--cpu-prof-dir=${path.resolve(profile)}`] : [];
  const run = await runBenches({ benches, small, nodeOptions, ...(runs ? { runs: Number(runs) } : {}) });
  console.log(json ? JSON.stringify(run, null, 2) : asTable(run.configuration, run.reports));
} finally {
  await cleanUp();
}
process.exit(0);
