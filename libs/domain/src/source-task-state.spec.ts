import {
  ANSWERED_SOURCE_TASK_STATES,
  isUnknown,
  mayMoveSourceTask,
  nextActorOfSourceTask,
  SOURCE_TASK_STATES,
} from './source-task-state';

describe('the states of a source task', () => {
  it('are all known to the table', () => {
    for (const state of SOURCE_TASK_STATES) {
      expect(mayMoveSourceTask(state, state)).toEqual({ ok: false, reason: 'same-state' });
    }
  });

  it('are unknown until the source has answered', () => {
    expect(SOURCE_TASK_STATES.filter(isUnknown)).toEqual(['waiting-for-keys', 'queued', 'running', 'error', 'stuck']);
  });

  it.each([
    ['running', 'found', true],
    ['running', 'queued', true],
    ['error', 'queued', true],
    ['stuck', 'queued', true],
    ['found', 'queued', true],
    ['queued', 'found', false],
    ['error', 'nothing', false],
    ['found', 'nothing', false],
  ])('from %s to %s: %s', (from, to, ok) => {
    expect(mayMoveSourceTask(from, to).ok).toBe(ok);
  });

  it('wait for the office when stuck and for nobody once answered', () => {
    expect(nextActorOfSourceTask('stuck')).toBe('office');
    expect(SOURCE_TASK_STATES.filter((state) => nextActorOfSourceTask(state) === 'nobody')).toEqual([
      ...ANSWERED_SOURCE_TASK_STATES,
    ]);
  });
});
