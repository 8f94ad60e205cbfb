import { isExecuted, type RightProcedure, takesSteps } from './right-procedure';

const done = () => Promise.resolve();
const plain: RightProcedure = { plan: done, collected: done };

describe('what a right does beside planning', () => {
  it.each([
    ['copies only', plain, false, false],
    ['takes steps without a plan', { ...plain, stepEnded: done }, true, false],
    ['takes the steps of a plan', { ...plain, stepEnded: done, execute: done }, true, true],
  ])('%s', (_, procedure, steps, plan) => {
    expect([takesSteps(procedure), isExecuted(procedure)]).toEqual([steps, plan]);
  });
});
