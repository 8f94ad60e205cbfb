import type { SourceStep } from '../../sources';
import { correctionProgress } from './correction-progress';

type Step = Parameters<typeof correctionProgress>[0][number];

const step = (operation: SourceStep['operation'], state: SourceStep['state'], more: Partial<Step> = {}): Step => ({
  ...{ operation, state, round: 1, part: 'correction/1', evidence: null },
  ...more,
});
const look = (reread: 'as-corrected' | 'other-value' | 'row-gone', round = 1): Step =>
  step('reread', 'done', { round, evidence: { at: '', repeated: false, collections: [], reread } });

describe('how far a rectification is', () => {
  it.each([
    ['working', [step('rectify', 'planned')]],
    ['working', [step('rectify', 'done'), step('reread', 'planned')]],
    ['complete', [step('rectify', 'done'), look('as-corrected')]],
    ['complete', [step('rectify', 'done')]],
    ['complete', [step('rectify', 'done'), look('as-corrected'), step('rectify', 'intended', { part: 'feed/1' })]],
    ['complete', [step('rectify', 'done'), look('as-corrected'), step('reread', 'planned', { round: 2 })]],
    ['complete', [step('rectify', 'done'), step('rectify', 'cancelled')]],
    ['halted', [step('rectify', 'refused')]],
    ['halted', [step('rectify', 'done'), step('reread', 'stuck')]],
    ['failed', [step('rectify', 'done'), look('other-value')]],
    ['failed', [step('rectify', 'refused'), look('row-gone')]],
    ['complete', [step('rectify', 'done'), look('as-corrected'), look('other-value', 2)]],
  ] as const)('%s', (progress, steps) => expect(correctionProgress(steps)).toBe(progress));
});
