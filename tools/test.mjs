// npm test: installs what is missing, builds, finds a Redis, runs every spec and the browser tests.
//   npm test                     everything
//   npm test -- unit [filter]    specs beside the code and under test/
//   npm test -- e2e [filter]     browser tests
//   npm test -- libs/domain      specs whose path matches
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildIfNeeded } from './build/build-if-needed.mjs';
import { ensureChromium } from './ensure-chromium.mjs';
import { ensureNodeModules } from './ensure-node-modules.mjs';
import { pathWithRedis } from './ensure-redis.mjs';
import { verdict } from './test-verdict.mjs';

process.chdir(path.resolve(import.meta.dirname, '..'));

const configs = { unit: 'jest.config.cjs', e2e: 'jest.e2e.config.cjs' };
const secondsToEnd = 30;

function chosenTiers(args) {
  if (args.length === 0) return [['unit'], ['e2e']];
  if (args[0] in configs) return [args];
  return [[args.some((arg) => arg.includes('e2e')) ? 'e2e' : 'unit', ...args]];
}

/** Runs Jest and reads what it wrote. A run that has its result and does not end within half a minute left something open. */
async function runJest(tier, args, env) {
  const resultFile = path.resolve(`.cache/tests/${tier}.json`);
  mkdirSync(path.dirname(resultFile), { recursive: true });
  rmSync(resultFile, { force: true });
  const jest = [
    'node_modules/jest/bin/jest.js',
    '--config',
    configs[tier],
    '--ci',
    '--json',
    '--outputFile',
    resultFile,
  ];
  const child = spawn(process.execPath, [...jest, ...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
  const complaints = [];
  let writtenFor = 0;
  const watch = setInterval(() => {
    if (existsSync(resultFile) && ++writtenFor > secondsToEnd) {
      complaints.push(`The ${tier} tests ended and left something open (a server, a timer, a connection).`);
      child.kill('SIGKILL');
    }
  }, 1000);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(watch);
  const judged = verdict(existsSync(resultFile) ? JSON.parse(readFileSync(resultFile, 'utf8')) : undefined);
  // Jest fails for reasons that are no test's: a teardown, a coverage threshold.
  if (code !== 0 && judged.failed === 0 && complaints.length === 0) complaints.push(`Jest ended with code ${code}.`);
  complaints.push(...judged.complaints);
  return { passed: judged.passed, failed: judged.failed + complaints.length - judged.complaints.length, complaints };
}

async function runTiers(tiers) {
  await ensureNodeModules();
  const withBrowser = tiers.some(([tier]) => tier === 'e2e');
  if (withBrowser) ensureChromium();
  buildIfNeeded({ withDesk: withBrowser });
  const env = { ...process.env, PATH: await pathWithRedis() };
  const outcomes = [];
  for (const [tier, ...args] of tiers) outcomes.push(await runJest(tier, args, env));
  return outcomes;
}

const outcomes = await runTiers(chosenTiers(process.argv.slice(2))).catch((error) => [
  { passed: 0, failed: 1, complaints: [error.message] },
]);
for (const complaint of outcomes.flatMap(({ complaints }) => complaints)) console.error(complaint);
const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
