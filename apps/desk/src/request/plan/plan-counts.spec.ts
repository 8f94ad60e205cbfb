import type { PlanCollectionView } from '@habeas/casework/requests/plan-view';
import { countsOf, sumOf, untilOf } from './plan-counts';

const collection = (over: Partial<PlanCollectionView>): PlanCollectionView => ({
  ...{ collection: 'notes', label: 'Notes', fate: 'erase-part', goes: 3, stays: 2, shared: 1, keepFrom: null },
  ...{ until: null, untilEvent: null, keptFor: [], restricted: false, masked: false, before: null },
  ...over,
});

describe('the numbers of a plan', () => {
  it('tell what is deleted from what is masked', () => {
    expect(countsOf(collection({}))).toEqual({ deleted: 3, masked: 0, stays: 2, shared: 1, undecided: 0 });
    expect(countsOf(collection({ masked: true }))).toMatchObject({ deleted: 0, masked: 3 });
  });

  it('have what waits for a person in no other number', () => {
    const counts = countsOf(collection({ fate: 'undecided', goes: 0, stays: 4 }));
    expect(counts).toEqual({ deleted: 0, masked: 0, stays: 0, shared: 1, undecided: 4 });
  });

  it('add up', () => {
    const all = [countsOf(collection({})), countsOf(collection({ masked: true })), countsOf(collection({}))];
    expect(sumOf(all)).toEqual({ deleted: 6, masked: 3, stays: 6, shared: 3, undecided: 0 });
  });
});

describe('until when something stays', () => {
  it('is the last day, and each event without one once', () => {
    const kept = ['2030-01-01', '2031-11-23', '2029-05-05'].map((until) => collection({ until }));
    const event = collection({ untilEvent: 'the end of the dispute' });
    expect(untilOf([...kept, event, event])).toEqual({
      last: '2031-11-23',
      events: ['the end of the dispute'],
      openEnded: false,
    });
  });

  it('is open where neither ends it, and says nothing of what does not stay', () => {
    expect(untilOf([collection({})]).openEnded).toBe(true);
    expect(untilOf([collection({ stays: 0 }), collection({ fate: 'undecided' })])).toEqual({
      last: null,
      events: [],
      openEnded: false,
    });
  });
});
