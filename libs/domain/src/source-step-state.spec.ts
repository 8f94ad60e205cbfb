import { isEndedStep, mayMoveSourceStep, needsPersonForStep, SOURCE_STEP_STATES } from './source-step-state';

describe('the states of a step at a source', () => {
  it('are all known to the table', () => {
    for (const state of SOURCE_STEP_STATES) {
      expect(mayMoveSourceStep(state, state)).toEqual({ ok: false, reason: 'same-state' });
    }
  });

  it('end as done or cancelled', () => {
    expect(SOURCE_STEP_STATES.filter(isEndedStep)).toEqual(['done', 'cancelled']);
  });

  it('need a person when refused or stuck', () => {
    expect(SOURCE_STEP_STATES.filter(needsPersonForStep)).toEqual(['refused', 'stuck']);
  });

  it.each([
    ['planned', 'intended', true],
    ['planned', 'done', false],
    ['planned', 'cancelled', true],
    ['intended', 'done', true],
    ['intended', 'planned', true],
    ['intended', 'cancelled', false],
    ['error', 'cancelled', false],
    ['error', 'intended', true],
    ['refused', 'intended', false],
    ['stuck', 'planned', true],
    ['done', 'planned', false],
    ['cancelled', 'planned', false],
  ])('from %s to %s: %s', (from, to, ok) => {
    expect(mayMoveSourceStep(from, to).ok).toBe(ok);
  });
});
