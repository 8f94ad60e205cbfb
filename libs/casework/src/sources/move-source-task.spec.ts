import type { SourceTaskState } from '@habeas/domain';
import { IllegalSourceTaskMove, moveSourceTask } from './move-source-task';
import { SourceTask } from './source-task.entity';

const taskIn = (state: SourceTaskState) =>
  Object.assign(new SourceTask(), { id: 'a1', state, attempts: 1, records: 3 });

describe('moving a source task', () => {
  it.each([
    ['queued', 'running'],
    ['running', 'found'],
    ['running', 'error'],
    ['error', 'running'],
    ['stuck', 'queued'],
    ['nothing', 'queued'],
    ['waiting-for-keys', 'exempt'],
  ] as const)('from %s to %s changes it, with what changes along', (from, to) => {
    const task = taskIn(from);
    moveSourceTask(task, to, { attempts: 2 });
    expect(task).toMatchObject({ state: to, attempts: 2, records: 3 });
  });

  it('lets a running one be taken over', () => {
    const task = taskIn('running');
    moveSourceTask(task, 'running', { attempts: 2 });
    expect(task).toMatchObject({ state: 'running', attempts: 2 });
  });

  it.each([
    ['queued', 'found'],
    ['found', 'stuck'],
    ['found', 'nothing'],
    ['exempt', 'running'],
    ['waiting-for-keys', 'running'],
  ] as const)('refuses %s to %s and leaves the task as it was', (from, to) => {
    const task = taskIn(from);
    expect(() => moveSourceTask(task, to, { attempts: 2 })).toThrow(IllegalSourceTaskMove);
    expect(task).toMatchObject({ state: from, attempts: 1 });
  });
});
