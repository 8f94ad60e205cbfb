import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Config, ConfigError, loadConfig, loadRuntimeConfig } from './index';

const DATABASE_URL = 'postgres://app:secret-word@localhost:5432/habeas';

function problemsOf(env: Record<string, string>): string[] {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('loadConfig', () => {
  it('needs only the address of the database', () => {
    const config: Config = loadConfig({ DATABASE_URL });
    expect(config.production).toBe(false);
    expect(config.queue.redisUrl).toBeUndefined();
    expect(config.mail).toMatchObject({ maxBytes: 60_000_000, listenPort: 2525 });
    expect(config.storage.filesDir).toBe(path.resolve('.habeas/files'));
    expect(config.storage.masterKeyFile).toBe(path.resolve('.habeas/master.key'));
  });

  it('names every bad variable at once, and repeats no value', () => {
    const env = {
      DATABASE_URL: 'mysql://u:secret-word@x',
      PORT: 'ninety',
      HABEAS_ORIGIN: 'desk.example',
      LOG_LEVEL: 'loud',
    };
    const problems = problemsOf(env);
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'DATABASE_URL',
      ...Array<string>(3).fill('PORT'),
      'HABEAS_ORIGIN',
      'LOG_LEVEL',
    ]);
    expect(problems.join()).not.toMatch(/secret-word|ninety|loud$/);
  });

  it.each([
    ['a missing database', {}, 'DATABASE_URL'],
    ['a short session secret', { DATABASE_URL, HABEAS_SESSION_SECRET: 'short' }, 'HABEAS_SESSION_SECRET'],
    ['an origin with a path', { DATABASE_URL, HABEAS_ORIGIN: 'https://a.example/desk' }, 'HABEAS_ORIGIN'],
    ['a Redis address of another kind', { DATABASE_URL, REDIS_URL: 'localhost:6379' }, 'REDIS_URL'],
    [
      'a flag that is neither 0 nor 1',
      { DATABASE_URL, HABEAS_ACCEPT_UNSAFE_DATABASE: 'maybe' },
      'HABEAS_ACCEPT_UNSAFE_DATABASE',
    ],
    [
      'a secret file that is not there',
      { DATABASE_URL, HABEAS_SESSION_SECRET_FILE: '/nowhere' },
      'HABEAS_SESSION_SECRET_FILE',
    ],
  ])('refuses %s', (_what, env: Record<string, string>, variable) => {
    expect(problemsOf(env).join()).toContain(variable);
  });

  it('reads a secret from the file that is named for it', () => {
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'habeas-config-')), 'secret');
    writeFileSync(file, `${'s'.repeat(40)}\n`);
    expect(loadConfig({ DATABASE_URL, HABEAS_SESSION_SECRET_FILE: file }).web.sessionSecret).toBe('s'.repeat(40));
  });

  it('refuses in production what is meant for a developer', () => {
    const problems = problemsOf({ DATABASE_URL, HABEAS_PRODUCTION: '1', HABEAS_ACCEPT_UNSAFE_DATABASE: '1' });
    const named = problems.map((problem) => problem.split(':')[0]);
    expect(named).toEqual([
      'SMTP_URL',
      'HABEAS_SESSION_SECRET',
      'HABEAS_ORIGIN',
      'TRUSTED_PROXIES',
      'HABEAS_ACCEPT_UNSAFE_DATABASE',
      'HABEAS_MASTER_KEY_FILE',
    ]);
  });
});

describe('loadRuntimeConfig', () => {
  it('takes what npm start wrote, and the command line over it', () => {
    const home = mkdtempSync(path.join(os.tmpdir(), 'habeas-config-'));
    writeFileSync(path.join(home, 'runtime.json'), JSON.stringify({ pid: 1, env: { DATABASE_URL, PORT: '4000' } }));
    const config = loadRuntimeConfig({ HABEAS_HOME: home, PORT: '4001' });
    expect(config.database.url).toBe(DATABASE_URL);
    expect(config.web.port).toBe(4001);
  });
});
