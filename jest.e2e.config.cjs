// The browser tests (test/e2e/*.e2e.ts), on a real server, in a real Chromium.
const unit = require('./jest.config.cjs');

module.exports = {
  ...unit,
  testMatch: ['<rootDir>/test/{e2e,desk}/**/*.e2e.ts'],
  // A browser fills a core and a half.
  maxWorkers: Math.ceil(unit.maxWorkers * 0.75),
  testTimeout: 120_000,
};
