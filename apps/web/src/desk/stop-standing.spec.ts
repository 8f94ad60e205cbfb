import { stopStanding, weighedStanding } from './stop-standing';

const step = (
  operation: 'suppress' | 'restrict' | 'recheck',
  state: 'done' | 'planned' | 'stuck' | 'cancelled',
  more: { round?: number; toOrderAgain?: boolean } = {},
) => ({ ...{ operation, state, round: 1, toOrderAgain: false }, ...more });

describe('how far a stop is', () => {
  it.each([
    [[], true, 'stopped'],
    [[], false, 'waits'],
    [[step('suppress', 'done'), step('suppress', 'planned')], true, 'under-way'],
    [[step('suppress', 'done'), step('suppress', 'cancelled')], true, 'stopped'],
    [[step('suppress', 'done'), step('suppress', 'stuck')], true, 'halted'],
    [[step('suppress', 'done')], false, 'waits'],
    [[step('suppress', 'done'), step('recheck', 'planned')], true, 'under-way'],
    [[step('suppress', 'done'), step('recheck', 'planned', { round: 2 })], true, 'stopped'],
    [[step('suppress', 'done'), step('recheck', 'done', { toOrderAgain: true })], true, 'halted'],
  ] as const)('%j, in the ledger %s: %s', (steps, inLedger, standing) => {
    expect(stopStanding(steps, inLedger)).toBe(standing);
  });

  it('waits while it is weighed, on hold or not, and goes on where it was refused', () => {
    expect(weighedStanding('needs-person', [step('restrict', 'done')], false)).toBe('waits');
    expect(weighedStanding('granted', [step('restrict', 'done')], false)).toBe('waits');
    expect(weighedStanding('granted', [step('suppress', 'done')], true)).toBe('stopped');
    expect(weighedStanding('refused', [step('restrict', 'done')], false)).toBe('goes-on');
    expect(weighedStanding('refused', [step('restrict', 'stuck')], false)).toBe('halted');
  });
});
