// One `npm start` per home: a file with the process id, worthless when that process is gone.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAlive } from '../embedded-postgres.mjs';

/** What the process was started as; empty when it cannot be told. A number is given to another process after a restart. */
export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    const asked = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
    return asked.stdout ?? '';
  }
}

function holderOf(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 && isAlive(pid) && /start\.mjs/.test(commandOf(pid)) ? pid : null;
  } catch {
    return null;
  }
}

/** Takes the lock of a home. Answers { release } or { heldBy: pid }. */
export function takeLock(home) {
  const file = path.join(home, 'start.lock');
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 });
      return { release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const heldBy = holderOf(file);
    if (heldBy !== null && heldBy !== process.pid) return { heldBy };
    rmSync(file, { force: true });
  }
}
