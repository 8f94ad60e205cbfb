import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const EVERY_MS = 50;

/** Resident memory of a process, in MB. */
export function residentMb(pid: number): number {
  const file = `/proc/${pid}/status`;
  const kilobytes = existsSync(file)
    ? /^VmRSS:\s+(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1]
    : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(kilobytes) / 1024;
}

/** By how much a process grows while `work` runs: the largest sample above the first, in MB. */
export async function growth<T>(
  pid: number,
  work: () => Promise<T>,
): Promise<{ before: number; peak: number; answer: T }> {
  const before = residentMb(pid);
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, residentMb(pid))), EVERY_MS);
  try {
    const answer = await work();
    return { before, peak: Math.max(peak, residentMb(pid)), answer };
  } finally {
    clearInterval(timer);
  }
}
