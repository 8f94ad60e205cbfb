import { isUnknown, mayMoveSourceTask, SOURCE_TASK_STATES } from './source-task-state';

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
});
