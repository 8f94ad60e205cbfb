// A private Redis for one run of the tests: its own port, its own folder, nothing kept.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const installed = path.resolve('node_modules/.cache/redis');
const howTo =
  'The tests need Redis. Type `sudo apt-get install -y redis-server`, or set REDIS_URL_FOR_TESTS to a server that may be emptied.';

/** Debian keeps the server in /usr/bin; its libraries lie where an unpacked package has them. */
const unpackedServer = () => ({
  binary: path.join(installed, 'usr/bin/redis-server'),
  env: {
    ...process.env,
    LD_LIBRARY_PATH: ['usr/lib', 'lib']
      .flatMap((folder) => [folder, `${folder}/x86_64-linux-gnu`, `${folder}/aarch64-linux-gnu`])
      .map((folder) => path.join(installed, folder))
      .filter(existsSync)
      .join(':'),
  },
});

const works = ({ binary, env }) => spawnSync(binary, ['--version'], { env }).status === 0;

/** Fetches Debian's redis-server with what it needs and unpacks it beside the packages: no root, nothing installed. */
function unpackFromDebian() {
  const work = mkdtempSync(path.join(os.tmpdir(), 'habeas-redis-'));
  for (const folder of ['lists/partial', 'cache/archives/partial', 'debs', 'tree'])
    mkdirSync(path.join(work, folder), { recursive: true });
  const own = [`Dir::State::lists=${work}/lists`, `Dir::Cache=${work}/cache`, 'Debug::NoLocking=1'].flatMap((o) => [
    '-o',
    o,
  ]);
  const run = (command, args) => spawnSync(command, args, { cwd: path.join(work, 'debs'), encoding: 'utf8' });
  try {
    if (run('apt-get', [...own, 'update']).status !== 0) return false;
    const plan = run('apt-get', [...own, 'install', '--simulate', '--no-install-recommends', 'redis-server']);
    const names = [...(plan.stdout ?? '').matchAll(/^Inst (\S+)/gm)].map((match) => match[1]);
    if (names.length === 0 || run('apt-get', [...own, 'download', ...names]).status !== 0) return false;
    for (const deb of readdirSync(path.join(work, 'debs')))
      run('dpkg-deb', ['--extract', deb, path.join(work, 'tree')]);
    rmSync(installed, { recursive: true, force: true });
    mkdirSync(path.dirname(installed), { recursive: true });
    if (run('cp', ['--archive', path.join(work, 'tree'), `${installed}.new`]).status !== 0) return false;
    renameSync(`${installed}.new`, installed);
    return true;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function findServer() {
  const onPath = { binary: 'redis-server', env: process.env };
  if (works(onPath)) return onPath;
  if (works(unpackedServer())) return unpackedServer();
  console.log('No redis-server here: fetching the Debian package for the tests ...');
  if (unpackFromDebian() && works(unpackedServer())) return unpackedServer();
  throw new Error(howTo);
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const answers = (port) =>
  new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1' }, () => socket.write('PING\r\n'));
    socket.once('data', (data) => resolve(data.toString().startsWith('+PONG')) || socket.destroy());
    socket.once('error', () => resolve(false));
  });

/** Starts a server that keeps nothing. Resolves to its address and the way to end it; throws with the line to type. */
export async function startRedis() {
  if (process.env.REDIS_URL_FOR_TESTS) return { url: process.env.REDIS_URL_FOR_TESTS, stop: () => undefined };
  const { binary, env } = findServer();
  const port = await freePort();
  const dir = mkdtempSync(path.join(os.tmpdir(), 'habeas-redis-'));
  const settings = { port, bind: '127.0.0.1', dir, save: '', appendonly: 'no', 'maxmemory-policy': 'noeviction' };
  const args = Object.entries(settings).flatMap(([key, value]) => [`--${key}`, String(value)]);
  const server = spawn(binary, args, { env, stdio: 'ignore' });
  const stop = () => {
    server.kill('SIGKILL');
    rmSync(dir, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 100; tries++) {
    if (await answers(port)) return { url: `redis://127.0.0.1:${port}`, stop };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  stop();
  throw new Error('redis-server did not answer within five seconds.');
}
