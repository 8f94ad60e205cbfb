import type { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { MarkSteps } from './mark-steps';
import type { OtherHolds } from './other-holds';
import type { SourceStep } from './source-step.entity';
import type { SourceStepRepository } from './source-step.repository';

const place = { requestId: 'r', requestedRightId: 'right', generation: 1, source: 'crm', round: 1, evidence: null };
const LIFT = { ...place, operation: 'lift', part: '', state: 'done' } as unknown as SourceStep;
const LOOK = { ...place, operation: 'recheck', part: 'lift/1', state: 'intended', round: 2 } as unknown as SourceStep;
const order = {
  ...{ operation: 'recheck' as const, keys: [{ type: 'customer_number', value: '4711' }] },
  effect: { operation: 'lift' as const, order: { restricted: false, collections: [] } },
};

/** What a look after a lift sees of a row that is on hold, beside what others keep on hold. */
async function judged(held: string[][]) {
  const steps = { ofRequest: () => Promise.resolve([LIFT, LOOK]) } as unknown as SourceStepRepository;
  const holds = { since: () => Promise.resolve(held) } as unknown as OtherHolds;
  const clock: Clock = { now: () => new Date('2026-03-09T10:00:00Z') };
  const marks = new MarkSteps(steps, {} as never, {} as never, holds, {} as never, clock);
  const marked = [{ collection: 'customers', records: 1, otherwise: 1 }];
  const { collections } = await marks.judge({} as Transaction, LOOK, order, marked);
  return collections.map(({ result, excess }) => [result, excess]);
}

describe('a look at what is used again', () => {
  it('finds a row on hold that nobody else keeps there', async () => {
    expect(await judged([])).toEqual([['not-as-ordered', 1]]);
    expect(await judged([['lines']])).toEqual([['not-as-ordered', 1]]);
  });

  it('takes what another request keeps on hold for no fault', async () => {
    expect(await judged([[]])).toEqual([['as-ordered', 0]]);
    expect(await judged([['lines'], ['customers']])).toEqual([['as-ordered', 0]]);
  });
});
