import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

function deadCode(of: string): { status: number | null; found: string[] } {
  const { status, stderr } = spawnSync(process.execPath, ['tools/dead-code.mjs', of], { cwd: root, encoding: 'utf8' });
  return { status, found: stderr.split('\n').filter(Boolean).sort() };
}

describe('the dead-code check', () => {
  it('names each planted export, file, package and exception, and nothing that is used', () => {
    expect(deadCode(path.join(__dirname, 'fixtures/dead-code'))).toEqual({
      status: 1,
      found: [
        '@types/nunjucks: no source imports this package and no script runs it',
        'apps/cli/src/commands/doctor.ts#plantedBesideRegister: nothing uses it',
        'libs/domain/src/deadline.ts#Forgotten: nothing uses it',
        'libs/domain/src/deadline.ts#due: stands in exceptions.mjs and needs no exception',
        'libs/domain/src/deadline.ts#forTheSpecOnly: only tests use it',
        'libs/domain/src/deadline.ts#monthsAhead: only its own file uses it: it needs no export',
        'libs/domain/src/deadline.ts#planted: nothing uses it',
        'libs/domain/src/never-imported.ts: no process imports this file',
        'libs/platform/src/mail/gone.ts in exceptions.mjs: there is no such file',
        'nunjucks: no source imports this package and no script runs it',
      ],
    });
  }, 60_000);
});
