import { mayMoveRequest, REQUEST_STATES } from './request-state';

describe('the states of a request', () => {
  it('are all known to the table', () => {
    for (const state of REQUEST_STATES) {
      expect(mayMoveRequest(state, state)).toEqual({ ok: false, reason: 'same-state' });
    }
  });

  it.each([
    ['received', 'to-read', true],
    ['to-read', 'in-progress', true],
    ['identity', 'answered', true],
    ['closed', 'in-progress', true],
    ['closed', 'purged', true],
    ['not-a-request', 'to-read', true],
    ['identity', 'joined', true],
    ['joined', 'identity', true],
    ['joined', 'closed', true],
    ['joined', 'answered', false],
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
});
