import { mayMoveRequestedRight, REQUESTED_RIGHT_STATES } from './requested-right-state';

describe('the states of a requested right', () => {
  it('are all known to the table', () => {
    for (const state of REQUESTED_RIGHT_STATES) {
      expect(mayMoveRequestedRight(state, state)).toEqual({ ok: false, reason: 'same-state' });
    }
  });

  it.each([
    ['asked', 'awaiting-identity', true],
    ['awaiting-identity', 'not-identified', true],
    ['not-identified', 'awaiting-identity', true],
    ['awaiting-approval', 'approved', true],
    ['approved', 'executing', true],
    ['deciding', 'collecting', true],
    ['answered', 'collecting', true],
    ['refused', 'with-person', true],
    ['collecting', 'joined', true],
    ['joined', 'awaiting-identity', true],
    ['joined', 'answered', false],
    ['executing', 'joined', false],
    ['awaiting-approval', 'answered', false],
    ['collecting', 'answered', false],
    ['deciding', 'approved', false],
    ['withdrawn', 'asked', false],
    ['approved', 'awaiting-approval', true],
    ['approved', 'withdrawn', true],
    ['approved', 'refused', true],
    ['executing', 'collecting', true],
    ['with-person', 'executing', true],
    ['deciding', 'executing', false],
    ['executing', 'withdrawn', false],
    ['executing', 'awaiting-approval', false],
    ['awaiting-approval', 'refused', false],
    ['awaiting-approval', 'executing', false],
  ])('from %s to %s: %s', (from, to, ok) => {
    expect(mayMoveRequestedRight(from, to).ok).toBe(ok);
  });

  it('reach an answer only through an approval or a person', () => {
    const before = REQUESTED_RIGHT_STATES.filter((state) => mayMoveRequestedRight(state, 'answered').ok);
    expect(before).toEqual(['approved', 'executing', 'with-person']);
    expect(mayMoveRequestedRight('withdrawn', 'asked')).toEqual({ ok: false, reason: 'final-state' });
  });
});
