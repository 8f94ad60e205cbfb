import {
  ANSWERED_SOURCE_TASK_STATES,
  INITIAL_SOURCE_TASK_STATE,
  isUnknown,
  mayMoveSourceTask,
  nextActorOfSourceTask,
  SOURCE_TASK_STATES,
  SOURCE_TASK_TRANSITIONS,
} from './source-task-state';
import { checkTransitionTable } from './transition-table';

describe('the states of a source task', () => {
  it('are all known, reachable and lead to an answer', () => {
    expect(Object.keys(SOURCE_TASK_TRANSITIONS)).toEqual([...SOURCE_TASK_STATES]);
    const way = { initial: INITIAL_SOURCE_TASK_STATE, resting: ANSWERED_SOURCE_TASK_STATES };
    expect(checkTransitionTable(SOURCE_TASK_TRANSITIONS, way)).toEqual([]);
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
