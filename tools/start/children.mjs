// The processes that npm start keeps running.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isAlive } from '../embedded-postgres.mjs';

const GRACE_MS = 10_000;
const LONGEST_WAIT_MS = 30_000;
const STEADY_MS = 60_000;
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** What the process was started as; empty when it cannot be told. A number is given to another process after a restart. */
function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    const asked = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
    return asked.stdout ?? '';
  }
}

async function end(pid) {
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGTERM');
  for (let waited = 0; waited < GRACE_MS && isAlive(pid); waited += 50) await sleep(50);
  if (isAlive(pid)) process.kill(pid, 'SIGKILL');
}

/** Ends what a killed `npm start` left running. */
export async function endLeftovers(pids, say) {
  for (const [name, pid] of Object.entries(pids ?? {})) {
    if (!isAlive(pid) || !/dist\/apps\/(web|worker)/.test(commandOf(pid))) continue;
    say(`Ending the ${name} process that an earlier start left behind`);
    await end(pid);
  }
}

export class Children {
  #running = new Map();
  #stopping = false;
  #failures = new Map();

  constructor(say, onChange) {
    this.say = say;
    this.onChange = onChange;
  }

  get pids() {
    return Object.fromEntries([...this.#running].map(([name, child]) => [name, child.pid]));
  }

  /** How often in a row the process has ended soon after its start. */
  failuresOf(name) {
    return this.#failures.get(name) ?? 0;
  }

  /** Starts a script and starts it again, later each time, whenever it ends by itself. */
  start(name, script, env) {
    const child = spawn(process.execPath, ['--enable-source-maps', script], {
      env,
      detached: true, // a Ctrl-C at the terminal reaches the launcher alone, which then ends everything in order
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const began = performance.now();
    this.#running.set(name, child);
    this.onChange();
    child.once('exit', (code, signal) => {
      this.#running.delete(name);
      if (this.#stopping) return;
      const failed = performance.now() - began > STEADY_MS ? 0 : this.failuresOf(name);
      this.#failures.set(name, failed + 1);
      const wait = Math.min(1000 * 2 ** failed, LONGEST_WAIT_MS);
      this.say(`The ${name} process ended (${signal ?? `code ${code}`}); starting it again in ${wait / 1000} s`);
      setTimeout(() => !this.#stopping && this.start(name, script, env), wait);
    });
  }

  async stop() {
    this.#stopping = true;
    await Promise.all([...this.#running.values()].map((child) => end(child.pid)));
  }
}
