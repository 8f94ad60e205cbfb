// Stops a test cluster whose test run was killed: node reap-cluster.mjs RUN_PID POSTMASTER_PID FOLDER
import { rmSync } from 'node:fs';
import { isAlive } from '../../tools/embedded-postgres.mjs';

const [run, postmaster] = process.argv.slice(2, 4).map(Number);
const folder = process.argv[4];
setInterval(() => {
  if (!isAlive(postmaster)) process.exit(0);
  if (isAlive(run)) return;
  process.kill(postmaster, 'SIGQUIT');
  setTimeout(() => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  }, 1000);
}, 1000);
