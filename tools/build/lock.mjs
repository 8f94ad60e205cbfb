// What is installed and built in this folder is installed and built by one process at a time.
import path from 'node:path';
import { withLock } from '../lock.mjs';

const FOLDER = path.resolve(import.meta.dirname, '../../.cache/build.lock');

/** Does the work while no other process installs or builds. Says so, on standard error, when it has to wait for one. */
export const withBuildLock = (work) =>
  withLock(
    FOLDER,
    (pid) => console.error(`Waiting for process ${pid}, which is installing or building here ...`),
    work,
  );
