// One runner for unit and integration specs. Packages that ship only ES modules are transformed, by a computed list.
const { existsSync, readFileSync, readdirSync } = require('node:fs');
const { availableParallelism } = require('node:os');

const swcrc = JSON.parse(readFileSync('.swcrc', 'utf8'));
delete swcrc.jsc.paths; // moduleNameMapper resolves the aliases; SWC would rewrite them past it

function packagesWithOnlyEsModules(root = 'node_modules') {
  const found = [];
  const visit = (dir, name) => {
    if (!existsSync(`${dir}/package.json`)) return;
    const manifest = JSON.parse(readFileSync(`${dir}/package.json`, 'utf8'));
    const entryPoints = JSON.stringify([manifest.exports, manifest.main]);
    if (manifest.type === 'module' && !entryPoints.includes('.cjs')) found.push(name);
  };
  for (const name of readdirSync(root).filter((entry) => !entry.startsWith('.'))) {
    if (name.startsWith('@'))
      for (const part of readdirSync(`${root}/${name}`)) visit(`${root}/${name}/${part}`, `${name}/${part}`);
    else visit(`${root}/${name}`, name);
  }
  return found;
}

module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{apps,libs,test,examples}/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/fixtures/'],
  // Most of these specs wait for a database or another process much of the time, so there is work for more than the cores.
  maxWorkers: availableParallelism() * 2,
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  testTimeout: 120_000,
  transform: { '^.+\\.(ts|js|mjs)$': ['@swc/jest', { ...swcrc, swcrc: false, sourceMaps: 'inline' }] },
  transformIgnorePatterns: [`/node_modules/(?!(${packagesWithOnlyEsModules().join('|')})/)`, '<rootDir>/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.habeas'],
  moduleNameMapper: {
    '^@habeas/(domain|connectors)$': '<rootDir>/libs/$1/src/index.ts',
    '^@habeas/(platform|casework)/(.+)$': '<rootDir>/libs/$1/src/$2',
  },
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};
