import { build } from 'vite';

/** Bundles the desk into dist/apps/desk. */
export const buildDesk = () => build({ root: 'apps/desk', configFile: 'apps/desk/vite.config.mts', logLevel: 'warn' });
