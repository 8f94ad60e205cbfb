import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { OperatorError } from '../errors';
import { type Host, runProcess } from './run-process';

const CANARY = 'jan.peeters@example.be';

class SpecHost extends EventEmitter implements Host {
  told = '';
  codes: number[] = [];
  stderr = { write: (text: string) => (this.told += text) };
  exit(code: number): void {
    this.codes.push(code);
  }
}

describe('a process', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'habeas-process-'));
  const logFile = path.join(folder, 'log');
  let host: SpecHost;
  beforeEach(() => {
    host = new SpecHost();
    rmSync(logFile, { force: true });
    process.env['DATABASE_URL'] = 'postgres://app@127.0.0.1:1/habeas';
    process.env['LOG_FILE'] = logFile;
  });
  afterAll(() => {
    for (const name of ['DATABASE_URL', 'LOG_FILE']) delete process.env[name];
    rmSync(folder, { recursive: true });
  });
  const logged = () => readFileSync(logFile, 'utf8');

  it('that starts goes on', async () => {
    await runProcess('web', () => Promise.resolve(), host);
    expect(host).toMatchObject({ codes: [], told: '' });
  });

  it('without a valid configuration says which variable is wrong, and ends', async () => {
    process.env['DATABASE_URL'] = `not an address ${CANARY}`;
    await runProcess('web', () => Promise.reject(new Error('never called')), host);
    expect(host.codes).toEqual([1]);
    expect(host.told).toContain('web: The configuration is not valid:\n  DATABASE_URL: must be');
    expect(host.told).not.toContain(CANARY);
  });

  it('that cannot start says and logs why when the message is made for operators', async () => {
    await runProcess('worker', () => Promise.reject(new OperatorError('Set the clock')), host);
    expect(host).toMatchObject({ codes: [1], told: 'worker: Set the clock\n' });
    expect(JSON.parse(logged())).toMatchObject({
      level: 60,
      process: 'worker',
      when: 'starting',
      error: { errorName: 'OperatorError', message: 'Set the clock' },
    });
  });

  it.each([
    ['an error', Object.assign(new Error(`duplicate key (${CANARY})`), { code: '23505' }), 'web: Error 23505\n'],
    ['a text', `no row for ${CANARY}`, 'web: something that is no error was thrown\n'],
    [
      'a system error',
      Object.assign(new Error(CANARY), { code: 'EADDRINUSE', syscall: 'listen' }),
      'web: Error listen EADDRINUSE\n',
    ],
  ])('ends at %s that nobody caught, and keeps its message to itself', async (_what, failure, told) => {
    for (const event of ['uncaughtException', 'unhandledRejection']) {
      host = new SpecHost();
      await runProcess('web', () => Promise.resolve(), host);
      host.emit(event, failure);
      expect(host).toMatchObject({ codes: [1], told });
    }
    expect(logged()).toContain('"when":"running"');
    expect(logged()).toContain('run-process');
    expect(logged()).not.toContain(CANARY);
  });
});
