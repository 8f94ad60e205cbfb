import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from '../support/eventually';
import { ProgramCopy, type Said } from '../support/program-copy';

jest.setTimeout(300_000);

const COMMAND = ['tools/habeas.mjs', 'deadline', '--received', '2026-10-02T10:00', '--json'];
const HOLDER = `
  const { withBuildLock } = await import('./tools/build/lock.mjs');
  await withBuildLock(() => new Promise((release) => {
    process.once('SIGTERM', release);
    console.log('held');
    setTimeout(release, 600_000);
  }));
  process.exit();`;
// Instead of a lock: everybody who wants it comes in as soon as two do.
const NO_LOCK = `
  import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
  export async function withLock(folder, onWait, work) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(folder + '/' + process.pid, '');
    while (readdirSync(folder).length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    return work();
  }`;
const builds = (...all: Said[]) => all.filter(({ err }) => err.includes('Building the server')).length;

describe('the first commands on a fresh clone', () => {
  let copy: ProgramCopy;
  const lock = () => path.join(copy.root, '.cache/build.lock');
  beforeEach(() => {
    copy = new ProgramCopy();
  });
  afterEach(() => copy.remove());

  async function expectAnswer(said: Said): Promise<void> {
    expect({ ended: await said.end(), said: said.err }).toEqual({ ended: 0, said: expect.any(String) as string });
    expect(JSON.parse(said.out)).toMatchObject({ receiptDate: '2026-10-02' });
  }

  async function hold(): Promise<Said> {
    const holder = copy.run('--input-type=module', '--eval', HOLDER);
    await eventually('the lock is held', async () => holder.out.includes('held'), 60_000);
    return holder;
  }

  async function killedBuild(): Promise<Said> {
    const build = copy.run('tools/build.mjs', '--server-only');
    await eventually('it builds', async () => builds(build) === 1, 60_000);
    build.child.kill('SIGKILL');
    // On a busy machine it may have been done before the signal came: then again.
    return (await build.end()) === 'SIGKILL' ? build : killedBuild();
  }

  it('build once when several are typed at the same moment: the others say that they wait, and find it done', async () => {
    const holder = await hold();
    const both = [copy.run(...COMMAND), copy.run(...COMMAND)];
    const waiting = `Waiting for process ${holder.child.pid}, which is installing or building here ...\n`;
    await eventually('both wait', async () => both.every(({ err }) => err === waiting), 60_000);
    holder.child.kill('SIGTERM');
    await Promise.all(both.map(expectAnswer));
    expect(builds(...both)).toBe(1);
    expect(readdirSync(path.join(copy.root, '.cache'))).toEqual([]);
  });

  it('would both build without the lock', async () => {
    writeFileSync(path.join(copy.root, 'tools/lock.mjs'), NO_LOCK);
    const both = [copy.run(...COMMAND), copy.run(...COMMAND)];
    await Promise.all(both.map((said) => said.end()));
    expect(builds(...both)).toBe(2);
  });

  it('take over from a build that was killed, and build what it left half done', async () => {
    const killed = await killedBuild();
    expect(readdirSync(lock())).toEqual([expect.stringMatching(`^${killed.child.pid}-`)]);
    const next = copy.run(...COMMAND);
    await expectAnswer(next);
    expect(next.err).toBe('Building the server ...\n');
  });

  it('are not kept waiting by another process that was given the number of a dead one', async () => {
    mkdirSync(lock(), { recursive: true });
    writeFileSync(path.join(lock(), `${process.pid}-1`), '');
    const next = copy.run(...COMMAND);
    await expectAnswer(next);
    expect(next.err).toBe('Building the server ...\n');
  });

  it('build again when a source was changed, added or removed, or the build was lost, and otherwise never', async () => {
    const source = path.join(copy.root, 'libs/domain/src/index.ts');
    const added = path.join(copy.root, 'libs/domain/src/added.ts');
    const changes: [() => void, number][] = [
      [() => undefined, 1],
      [() => undefined, 0],
      [() => appendFileSync(source, '\n'), 1],
      [() => writeFileSync(added, ''), 1],
      [() => rmSync(added), 1],
      [() => writeFileSync(path.join(copy.root, 'libs/domain/src/added.spec.ts'), ''), 0],
      [() => rmSync(path.join(copy.root, 'dist/apps'), { recursive: true }), 1],
      [() => undefined, 0],
    ];
    for (const [change, times] of changes) {
      change();
      const said = copy.run(...COMMAND);
      await expectAnswer(said);
      expect([change.toString(), builds(said)]).toEqual([change.toString(), times]);
    }
  });
});

describe('the lock', () => {
  it('is had by one at a time, also when many take over from a dead holder at once', async () => {
    const copy = new ProgramCopy();
    const folder = path.join(copy.root, 'the.lock');
    const log = path.join(copy.root, 'log');
    const program = `
      const { appendFileSync } = await import('node:fs');
      const { withLock } = await import('./tools/lock.mjs');
      for (let turn = 0; turn < 5; turn++) await withLock(${JSON.stringify(folder)}, () => undefined, async () => {
        appendFileSync(${JSON.stringify(log)}, process.pid + ' in\\n');
        await new Promise((resolve) => setTimeout(resolve, 5));
        appendFileSync(${JSON.stringify(log)}, process.pid + ' out\\n');
      });`;
    mkdirSync(folder);
    writeFileSync(path.join(folder, `${process.pid}-1`), '');
    const racers = Array.from({ length: 8 }, () => copy.run('--input-type=module', '--eval', program));
    expect(await Promise.all(racers.map((racer) => racer.end()))).toEqual(racers.map(() => 0));
    const lines = readFileSync(log, 'utf8').trim().split('\n');
    expect(lines).toHaveLength(80);
    for (let turn = 0; turn < 80; turn += 2) expect(lines[turn + 1]).toBe(lines[turn]?.replace('in', 'out'));
    await copy.remove();
  });
});
