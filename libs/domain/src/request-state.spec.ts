import {
  INITIAL_REQUEST_STATE,
  mayMoveRequest,
  nextActorOfRequest,
  REQUEST_STATES,
  REQUEST_TRANSITIONS,
  RESTING_REQUEST_STATES,
} from './request-state';
import { checkTransitionTable } from './transition-table';

describe('the states of a request', () => {
  it('are all known, reachable and have a way out', () => {
    expect(Object.keys(REQUEST_TRANSITIONS)).toEqual([...REQUEST_STATES]);
    expect(
      checkTransitionTable(REQUEST_TRANSITIONS, { initial: INITIAL_REQUEST_STATE, resting: RESTING_REQUEST_STATES }),
    ).toEqual([]);
  });

  it.each([
    ['received', 'to-read', true],
    ['to-read', 'in-progress', true],
    ['identity', 'answered', true],
    ['closed', 'in-progress', true],
    ['closed', 'purged', true],
    ['not-a-request', 'to-read', true],
    ['received', 'answered', false],
    ['received', 'withdrawn', false],
    ['in-progress', 'closed', false],
    ['purged', 'in-progress', false],
  ])('from %s to %s: %s', (from, to, ok) => {
    expect(mayMoveRequest(from, to).ok).toBe(ok);
  });

  it('say why a move is refused', () => {
    expect(mayMoveRequest('purged', 'closed')).toEqual({ ok: false, reason: 'final-state' });
    expect(mayMoveRequest('received', 'lost')).toEqual({ ok: false, reason: 'unknown-state' });
  });

  it('wait for nobody only when closed or purged', () => {
    expect(REQUEST_STATES.filter((state) => nextActorOfRequest(state) === 'nobody')).toEqual(['closed', 'purged']);
    expect(nextActorOfRequest('identity')).toBe('data-subject');
  });
});
