// Builds apps, libs and migrations into dist/, then the desk unless --server-only.
// With --if-needed only what its sources are not those of. Whoever else installs or builds meanwhile is waited for.
import path from 'node:path';
import { withBuildLock } from './build/lock.mjs';
import { isBuilt, recordBuild } from './build/parts.mjs';

const BUILDS = {
  server: async () => (await import('./build/server.mjs')).buildServer(),
  desk: async () => (await import('./build/desk.mjs')).buildDesk(),
};

process.chdir(path.resolve(import.meta.dirname, '..'));
const wanted = process.argv.includes('--server-only') ? ['server'] : ['server', 'desk'];
const isNeeded = (part) => !process.argv.includes('--if-needed') || !isBuilt(part);

await withBuildLock(async () => {
  const parts = wanted.filter(isNeeded);
  if (parts.length > 0) console.error(`Building ${parts.map((part) => `the ${part}`).join(' and ')} ...`);
  for (const part of parts) await recordBuild(part, BUILDS[part]);
});
