import { accessSync, constants, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isAlive } from '../../tools/embedded-postgres.mjs';

const IN_MEMORY = '/dev/shm';
const ENOUGH_BYTES = 6 * 2 ** 30;

/**
 * Where a test run keeps its databases and files: in memory where there is plenty of it, since thousands of small databases and synced
 * files are made and thrown away. On disk elsewhere.
 */
export function temporaryFolder() {
  return roomInMemory() >= ENOUGH_BYTES ? IN_MEMORY : os.tmpdir();
}

/** Bytes that the folder in memory takes, as far as there is memory behind it; none where there is no such folder. */
function roomInMemory() {
  try {
    accessSync(IN_MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    const [, kilobytes] = /^MemAvailable: +(\d+) kB$/m.exec(readFileSync('/proc/meminfo', 'utf8')) ?? [];
    // Half of the memory stays with the processes.
    return Math.min(bavail * bsize, (Number(kilobytes) * 1024) / 2);
  } catch {
    return 0;
  }
}

/** A run that was killed with everything around it leaves its folder, which would fill the memory in the end. */
export function removeAbandoned() {
  const folder = temporaryFolder();
  const runs = readdirSync(folder).flatMap((name) => {
    const [, run] = /^habeas-test-(\d+)-/.exec(name) ?? [];
    return run === undefined || isAlive(Number(run)) ? [] : [name];
  });
  for (const name of runs) {
    try {
      rmSync(path.join(folder, name), { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'EACCES' && error.code !== 'EPERM') throw error; // another user's
    }
  }
}
