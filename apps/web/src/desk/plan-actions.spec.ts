import type { PlanStepView, PlanView, StopsView } from '@habeas/casework/requests';
import { planRefusal, stopsHalted } from './plan-actions';

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

  it('is tried again where it is to stop something, with no plan at all', () => {
    const stops = (state: PlanStepView['state']) => [{ purposes: [{ steps: [{ state, by: 'connector' }] }] }];
    expect(stopsHalted(stops('stuck') as unknown as StopsView[])).toBe(true);
    expect(stopsHalted(stops('done') as unknown as StopsView[])).toBe(false);
  });
});
