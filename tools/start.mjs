// npm start: installs, builds, and runs everything on this machine. `npm start -- --home DIR` keeps its data elsewhere.
// Only what comes with Node is imported here: on a fresh clone nothing else is there yet.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildIfNeeded } from './build/build-if-needed.mjs';
import { freePort } from './embedded-postgres.mjs';
import { ensureNodeModules } from './ensure-node-modules.mjs';
import { takeLock } from './lock.mjs';
import { Children, endLeftovers } from './start/children.mjs';
import { keptSecret, migrate, openDatabase } from './start/database.mjs';
import { checkPack, openSources } from './start/pack.mjs';

const HEALTHY_WITHIN_MS = 60_000;
const PORTS_TRIED = 50;
const started = performance.now();
const say = (line) => console.log(`  ${line}`);
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`Node 20.19 or newer is needed, this is ${process.version}.`);
}

function homeFolder() {
  const args = process.argv.slice(2);
  const named = args[0] === '--home' && args[1] ? args[1] : process.env.HABEAS_HOME;
  if (args.length > 0 && !(args[0] === '--home' && args.length === 2))
    throw new Error('Usage: npm start [-- --home DIR]');
  const home = path.resolve(named || '.habeas');
  mkdirSync(home, { recursive: true, mode: 0o711 }); // PostgreSQL, which runs as another user than root, must pass
  return home;
}

/** The wanted port or the next one that is free. */
async function portFrom(wanted, what) {
  for (let port = wanted; port < wanted + PORTS_TRIED; port++) {
    const free = await freePort(port).catch(() => null);
    if (free === null) continue;
    if (free !== wanted) say(`Port ${wanted} for ${what} is taken: using ${free}`);
    return free;
  }
  throw new Error(`No free port for ${what} from ${wanted} on.`);
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

async function untilHealthy(origin, children, stopped) {
  for (const end = performance.now() + HEALTHY_WITHIN_MS; performance.now() < end && !stopped(); await sleep(100)) {
    const answer = await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(2000) }).catch(() => null);
    if (answer?.ok) return;
    if (children.failuresOf('web') >= 3) throw new Error('The web process does not start; what it said stands above.');
  }
  if (!stopped()) throw new Error('The web process did not answer within a minute; what it said stands above.');
}

function printAddresses(home, env) {
  const origin = env.HABEAS_ORIGIN;
  const signIn = path.join(home, 'first-sign-in.txt');
  const lines = [
    '',
    `Habeas is running (${((performance.now() - started) / 1000).toFixed(1)} s).`,
    '',
    `  Portal    ${origin}/`,
    `  Desk      ${origin}/desk/`,
    env.SMTP_URL ? '' : `  Mailbox   ${origin}/dev/mailbox`,
    `  Mail in   smtp://127.0.0.1:${env.SMTP_LISTEN_PORT}`,
    existsSync(signIn)
      ? `\n  First administrator, once:\n    ${readFileSync(signIn, 'utf8').trim().replace(/\n/g, '\n    ')}`
      : '',
    '\nCtrl-C ends all of it.',
  ];
  console.log(lines.filter((line, index) => line !== '' || index < 3).join('\n'));
}

async function environment(home, database) {
  const packDir = path.resolve(process.env.HABEAS_PACK || 'examples/proximus');
  checkPack(packDir, say);
  const sources = await openSources(home, packDir, database.adminUrl, say);
  const port = await portFrom(Number(process.env.PORT) || 3000, 'the portal');
  const smtpPort = await portFrom(Number(process.env.SMTP_LISTEN_PORT) || 2525, 'incoming mail');
  keptSecret(home, 'session-secret');
  const given = Object.fromEntries(
    Object.entries(process.env).filter(([name]) =>
      /^(HABEAS_|DATABASE_|QUEUE_|REDIS_URL|SMTP_|LOG_|TRUSTED_PROXIES|HOST$)/.test(name),
    ),
  );
  return {
    HABEAS_ORIGIN: `http://localhost:${port}`,
    HABEAS_SESSION_SECRET_FILE: path.join(home, 'session-secret'),
    LOG_SHORT: '1',
    LOG_LEVEL: 'warn',
    ...sources,
    ...given,
    HABEAS_HOME: home,
    HABEAS_PACK: packDir,
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    PORT: String(port),
    SMTP_LISTEN_PORT: String(smtpPort),
  };
}

/** PostgreSQL runs on its own; when it was killed it is started again where the others expect it. */
function watchDatabase(cluster) {
  let busy = false;
  return setInterval(async () => {
    if (busy || cluster.isRunning()) return;
    busy = true;
    say('PostgreSQL ended; starting it again');
    await cluster.restart().catch((error) => say(`PostgreSQL: ${error.message}`));
    busy = false;
  }, 2000);
}

async function run(home, lock) {
  const runtimeFile = path.join(home, 'runtime.json');
  const cleanUp = [lock.release];
  let stopping;
  const stop = (code) => {
    stopping ??= (async () => {
      for (const step of cleanUp.reverse()) await step();
      process.exit(code);
    })();
    return stopping;
  };
  let asked = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (asked++ === 0) console.log('\nStopping ...');
      void stop(0);
    });
  }
  try {
    await endLeftovers(readJson(runtimeFile)?.processes, say);
    const database = await openDatabase(home, say);
    if (database.cluster) cleanUp.push(() => database.cluster.stop());
    await migrate(database, say);
    const env = await environment(home, database);
    if (stopping) return;
    const writeRuntime = () => {
      const runtime = { pid: process.pid, startedAt: new Date().toISOString(), processes: children.pids, env };
      writeFileSync(runtimeFile, JSON.stringify(runtime, null, 2), { mode: 0o600 });
    };
    const children = new Children(say, writeRuntime);
    cleanUp.push(
      () => rmSync(runtimeFile, { force: true }),
      () => children.stop(),
    );
    // The owner's address is for migrations: a process that serves people has no use for it.
    const childEnv = { ...process.env, ...env };
    delete childEnv.DATABASE_OWNER_URL;
    if (database.cluster) cleanUp.push(clearInterval.bind(null, watchDatabase(database.cluster)));
    children.start('web', 'dist/apps/web/src/main.js', childEnv);
    children.start('worker', 'dist/apps/worker/src/main.js', childEnv);
    await untilHealthy(`http://127.0.0.1:${env.PORT}`, children, () => stopping !== undefined);
    if (!stopping) printAddresses(home, env);
  } catch (error) {
    if (!stopping) console.error(`\n${error.message}`);
    await stop(1);
  }
}

async function main() {
  process.chdir(path.resolve(import.meta.dirname, '..'));
  const home = homeFolder();
  checkNode();
  console.log('Habeas');
  const lock = takeLock(path.join(home, 'running.lock')); // one of them for each home
  if (lock.heldBy) {
    const origin = readJson(path.join(home, 'runtime.json'))?.env.HABEAS_ORIGIN;
    throw new Error(`It is already running from ${home} (process ${lock.heldBy}${origin ? `, ${origin}/` : ''}).`);
  }
  try {
    await ensureNodeModules();
    buildIfNeeded({ withDesk: true });
  } catch (error) {
    lock.release();
    throw error;
  }
  await run(home, lock);
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
