import {
  INITIAL_REQUESTED_RIGHT_STATE,
  mayMoveRequestedRight,
  nextActorOfRequestedRight,
  REQUESTED_RIGHT_STATES,
  REQUESTED_RIGHT_TRANSITIONS,
  RESTING_REQUESTED_RIGHT_STATES,
} from './requested-right-state';
import { checkTransitionTable } from './transition-table';

const way = { initial: INITIAL_REQUESTED_RIGHT_STATE, resting: RESTING_REQUESTED_RIGHT_STATES };

describe('the states of a requested right', () => {
  it('are all known, reachable and have a way out', () => {
    expect(Object.keys(REQUESTED_RIGHT_TRANSITIONS)).toEqual([...REQUESTED_RIGHT_STATES]);
    expect(checkTransitionTable(REQUESTED_RIGHT_TRANSITIONS, way)).toEqual([]);
  });

  it.each([
    ['asked', 'awaiting-identity', true],
    ['awaiting-identity', 'not-identified', true],
    ['not-identified', 'awaiting-identity', true],
    ['awaiting-approval', 'approved', true],
    ['approved', 'executing', true],
    ['answered', 'collecting', true],
    ['refused', 'with-person', true],
    ['awaiting-approval', 'answered', false],
    ['collecting', 'answered', false],
    ['deciding', 'approved', false],
    ['withdrawn', 'asked', false],
  ])('from %s to %s: %s', (from, to, ok) => {
    expect(mayMoveRequestedRight(from, to).ok).toBe(ok);
  });

  it('reach an answer only through an approval or a person', () => {
    const before = REQUESTED_RIGHT_STATES.filter((state) => REQUESTED_RIGHT_TRANSITIONS[state].includes('answered'));
    expect(before).toEqual(['approved', 'executing', 'with-person']);
    expect(mayMoveRequestedRight('withdrawn', 'asked')).toEqual({ ok: false, reason: 'final-state' });
  });

  it('wait for nobody only where they rest', () => {
    const idle = REQUESTED_RIGHT_STATES.filter((state) => nextActorOfRequestedRight(state) === 'nobody');
    expect(idle.every((state) => RESTING_REQUESTED_RIGHT_STATES.includes(state))).toBe(true);
    expect(nextActorOfRequestedRight('collecting')).toBe('sources');
  });
});
