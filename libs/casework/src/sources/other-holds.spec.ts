import type { Transaction } from '@habeas/platform/database';
import { FileUnreadable } from '@habeas/platform/storage';
import { OtherHolds } from './other-holds';
import type { SourceStep } from './source-step.entity';
import type { SourceStepRepository } from './source-step.repository';
import type { StepOrders } from './step-orders';

const tx = {} as Transaction;
const ANNA = { type: 'customer_number', value: '4711' };
const OTHER = { type: 'customer_number', value: '4712' };
const step = (requestId: string, operation: SourceStep['operation'], keys = [ANNA]) =>
  ({
    ...{ requestId, requestedRightId: `right of ${requestId}`, generation: 1, source: 'crm', operation, part: '' },
    ...{ state: 'done', doneAt: new Date('2026-03-02T10:00:00Z'), keys },
  }) as unknown as SourceStep & { keys: (typeof ANNA)[] };
type Told = ReturnType<typeof step>;

/** The holds that stand beside a lift of Anna's, where these steps were done since. */
const since = (...steps: Told[]) => {
  const repository = {
    restrictedSince: () => Promise.resolve(steps.filter(({ operation }) => operation === 'restrict')),
    ofRequest: (_: Transaction, id: string) => Promise.resolve(steps.filter(({ requestId }) => requestId === id)),
  } as unknown as SourceStepRepository;
  const orders = {
    open: ({ operation, keys }: Told) =>
      keys.length === 0
        ? Promise.reject(new FileUnreadable('purged'))
        : Promise.resolve({ operation, keys, order: { restricted: true, collections: ['customers'] } }),
  } as unknown as StepOrders;
  return new OtherHolds(repository, orders).since(tx, step('lifted', 'lift'), [ANNA]);
};

describe('what another request keeps on hold', () => {
  it('is what it put on hold of the same person since, and has not lifted', async () => {
    expect(await since(step('second', 'restrict'))).toEqual([['customers']]);
    expect(await since(step('second', 'restrict'), step('second', 'lift'))).toEqual([]);
  });

  it('is nothing of another person, of the same right, or of a request that was purged', async () => {
    expect(await since(step('second', 'restrict', [OTHER]))).toEqual([]);
    expect(await since(step('lifted', 'restrict'))).toEqual([]);
    expect(await since(step('second', 'restrict', []))).toEqual([]);
  });
});
