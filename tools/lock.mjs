// A lock for processes: a folder that holds one file, named for the process that has the lock and when that process began.
// A folder can be renamed to a place only where none or an empty one is, and a file can be removed by its name only, so
// that of several who take over from a dead holder one succeeds, and nobody removes the file of a living one.
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { isAlive } from './embedded-postgres.mjs';

const LOOK_AGAIN_MS = 100;
const TAKEN = ['ENOTEMPTY', 'EEXIST', ...(process.platform === 'win32' ? ['EPERM'] : [])];

/** When a process began, in whatever words the system has; the number of a process is given to another one later. */
function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'ended' : fields[19];
  } catch {
    const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
    const asked = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env });
    return (asked.stdout ?? '').trim().replace(/\W+/g, '-');
  }
}

function contentsOf(folder) {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

function removeIfEmpty(folder) {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (error.code !== 'ENOENT' && !TAKEN.includes(error.code)) throw error;
  }
}

/** The living process that has the lock; null when nobody has. What a dead one left is removed. */
function holderOf(folder) {
  for (const name of contentsOf(folder)) {
    const [, pid, start] = /^(\d+)-(.*)$/.exec(name) ?? [];
    // An empty start is a system that does not tell: then the number has to do.
    if (pid && isAlive(Number(pid)) && ['', start].includes(startOf(pid))) return Number(pid);
    rmSync(path.join(folder, name), { force: true });
  }
  removeIfEmpty(folder);
  return null;
}

function moveInto(folder, name) {
  mkdirSync(path.dirname(folder), { recursive: true });
  const ready = mkdtempSync(`${folder}-`);
  writeFileSync(path.join(ready, name), '');
  try {
    renameSync(ready, folder);
    return true;
  } catch (error) {
    rmSync(ready, { recursive: true, force: true });
    if (!TAKEN.includes(error.code)) throw error;
    return false;
  }
}

/** Takes the lock, or tells who has it. Answers { release } or { heldBy: pid }. */
export function takeLock(folder) {
  const name = `${process.pid}-${startOf(process.pid)}`;
  for (;;) {
    const heldBy = holderOf(folder);
    if (heldBy !== null) return { heldBy };
    if (!moveInto(folder, name)) continue;
    const release = () => {
      rmSync(path.join(folder, name), { force: true });
      removeIfEmpty(folder);
    };
    return { release };
  }
}

/** Does the work while nobody else has the lock; `onWait` is told once, with the process that has it. */
export async function withLock(folder, onWait, work) {
  let lock = takeLock(folder);
  if (lock.heldBy) onWait(lock.heldBy);
  while (lock.heldBy) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    lock = takeLock(folder);
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}
