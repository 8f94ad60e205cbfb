import { accessSync, constants, readFileSync, statfsSync } from 'node:fs';
import os from 'node:os';

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
