import type { PlanStepView, PlanView } from '@habeas/casework/requests';
import { planRefusal } from './plan-actions';

const planWith = (state: PlanStepView['state'], by: PlanStepView['by']) =>
  ({ state: 'executing', sources: [{ steps: [{ state, by }] }] }) as unknown as PlanView;
const retry = (plan: PlanView) => planRefusal('retry-step', { state: 'in-progress' }, plan);

describe('a step that cannot go on', () => {
  it.each([
    ['stuck', 'connector'],
    ['stuck', 'person'],
    ['refused', 'person'],
  ] as const)('is tried again when %s by a %s', (state, by) => {
    expect(retry(planWith(state, by))).toBeNull();
  });

  it.each([
    ['refused', 'connector'],
    ['done', 'person'],
    ['error', 'connector'],
  ] as const)('is not when %s by a %s: another plan is made, or it goes on by itself', (state, by) => {
    expect(retry(planWith(state, by))).toBe('no-step-failing');
  });
});
