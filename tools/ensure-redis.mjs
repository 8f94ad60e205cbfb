// Finds a redis-server for the tests, or unpacks Debian's beside the packages: no root, nothing installed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { withBuildLock } from './build/lock.mjs';

const unpacked = path.resolve('node_modules/.cache/redis');
const howTo = 'The tests need redis-server on the PATH. Type `sudo apt-get install -y redis-server`.';

/** Its libraries lie where the packages have them. `exec`, so that whoever starts and kills it has to do with the server itself. */
const starter = `#!/bin/sh
tree=$(dirname "$0")/../tree
for folder in lib usr/lib; do
  for machine in x86_64-linux-gnu aarch64-linux-gnu; do LD_LIBRARY_PATH="$tree/$folder/$machine:$LD_LIBRARY_PATH"; done
done
export LD_LIBRARY_PATH
exec "$tree/usr/bin/redis-server" "$@"
`;

const works = (redisServer) => spawnSync(redisServer, ['--version']).status === 0;

/** Fetches redis-server with what it needs and this machine has not. Answers whether it could. */
function unpackFromDebian() {
  const work = mkdtempSync(path.join(os.tmpdir(), 'habeas-redis-'));
  for (const folder of ['lists/partial', 'cache/archives/partial', 'debs', 'redis/tree', 'redis/bin'])
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
      run('dpkg-deb', ['--extract', deb, path.join(work, 'redis/tree')]);
    writeFileSync(path.join(work, 'redis/bin/redis-server'), starter, { mode: 0o755 });
    for (const old of [unpacked, `${unpacked}.new`]) rmSync(old, { recursive: true, force: true });
    mkdirSync(path.dirname(unpacked), { recursive: true });
    if (run('cp', ['--archive', path.join(work, 'redis'), `${unpacked}.new`]).status !== 0) return false;
    renameSync(`${unpacked}.new`, unpacked);
    return true;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Resolves to the PATH on which there is a redis-server. Rejects with the line to type when there can be none. */
export async function pathWithRedis() {
  if (works('redis-server')) return process.env.PATH;
  const bin = path.join(unpacked, 'bin');
  const isThere = () => works(path.join(bin, 'redis-server'));
  await withBuildLock(() => {
    if (isThere()) return;
    console.log('No redis-server here: fetching the Debian package for the tests ...');
    if (!unpackFromDebian() || !isThere()) throw new Error(howTo);
  });
  return `${bin}${path.delimiter}${process.env.PATH}`;
}
