import { OperatorError } from '../errors';
import { createLog, NestLog } from './index';

function logged(write: (log: NestLog) => void, short = false): string {
  const lines: string[] = [];
  const sink = createLog({ level: 'debug', short }, 'spec', { write: (line) => void lines.push(line) });
  write(new NestLog(sink));
  return lines.join('');
}

const CANARY = 'jan.peeters@example.be';

describe('the log', () => {
  it('writes codes and ids', () => {
    const line = JSON.parse(logged((log) => log.log({ job: 'export-source', id: 'a1', attempt: 2 }, 'jobs'))) as object;
    expect(line).toMatchObject({
      level: 30,
      process: 'spec',
      context: 'jobs',
      job: 'export-source',
      id: 'a1',
      attempt: 2,
    });
  });

  it.each([
    ['a key that tells', { email: CANARY }],
    ['a nested key', { request: { requester: { fullName: CANARY } } }],
    ['a list', { found: [{ emailAddress: CANARY }] }],
    ['depth', { a: { b: { c: { d: { e: CANARY } } } } }],
    ['parameters of a query', { query: `select '${CANARY}'`, parameters: [CANARY] }],
  ])('removes what stands under %s', (_what, fields) => {
    expect(logged((log) => log.warn(fields))).not.toContain(CANARY);
  });

  it.each([
    ['an error', (log: NestLog) => log.error(new Error(`duplicate key (${CANARY})`), 'context')],
    [
      'a database error',
      (log: NestLog) => log.error(Object.assign(new Error('x'), { detail: CANARY, parameters: [CANARY] })),
    ],
    ['an error as a field', (log: NestLog) => log.error({ code: 'x', cause: new Error(CANARY) })],
    ['a message with its stack', (log: NestLog) => log.error(CANARY, new Error(CANARY).stack, 'ExceptionsHandler')],
  ])(
    'writes neither message nor data of %s',
    (_what, write) => {
      const text = logged(write);
      expect(text).not.toContain(CANARY);
      expect(text).toContain('logging.spec.ts');
    },
    10_000,
  );

  it('writes the message of an error that was made for operators', () => {
    expect(logged((log) => log.error(new OperatorError('Set the clock')))).toContain('Set the clock');
  });

  it('is one short line for a person', () => {
    const line = logged((log) => log.warn({ job: 'export-source', code: 'away' }, 'jobs'), true);
    expect(line).toMatch(/^\d\d:\d\d:\d\d warn \[spec jobs\] job=export-source code=away\n$/);
  });
});
