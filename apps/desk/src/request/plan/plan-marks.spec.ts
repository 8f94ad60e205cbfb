import type { PlanDecisionView, PlanSourceView } from '@habeas/casework/requests/plan-view';
import { marksOfActivity, marksOfSource, mustStayOpen } from './plan-marks';

const collection: PlanSourceView['collections'][number] = {
  ...{ collection: 'notes', label: 'Notes', fate: 'erase', goes: 3, stays: 0, shared: 0, keepFrom: null },
  ...{ until: null, untilEvent: null, keptFor: [], restricted: false, masked: false, before: null },
};
const step: PlanSourceView['steps'][number] = {
  ...{ id: 's', operation: 'erase', state: 'planned', held: false, by: 'connector', round: 1, attempts: 0 },
  ...{ errorCode: null, dueAt: null, doneAt: null, toOrderAgain: false, collections: [] },
};
const source = (over: Partial<PlanSourceView>): PlanSourceView => ({
  ...{ source: 'crm', title: 'Customer file', collections: [collection], steps: [step] },
  ...over,
});
const decision = (over: Partial<PlanDecisionView>): PlanDecisionView => ({
  ...{ id: 'd', activity: 'billing', activityTitle: 'Billing', category: 'Invoices', source: 'crm' },
  ...{ sourceTitle: 'Customer file', collectionLabel: 'Notes', article: '', sentence: '', until: null },
  ...{ untilEvent: null, records: 1, question: null, answer: null, outcome: 'granted' },
  ...over,
});
const of = (over: Partial<PlanSourceView>, ...decisions: PlanDecisionView[]) =>
  marksOfSource(source(over), { decisions });

describe('a source of a plan', () => {
  it('has no mark where everything follows the rule', () => {
    expect(of({}, decision({}), decision({ outcome: 'kept-until' }))).toEqual([]);
  });

  it.each([
    ['undecided', of({ collections: [{ ...collection, fate: 'undecided' }] })],
    ['undecided', of({}, decision({ outcome: 'needs-person' }))],
    ['trouble', of({ steps: [{ ...step, state: 'stuck' }] })],
    ['trouble', of({ steps: [{ ...step, held: true }] })],
    ['refused', of({}, decision({ outcome: 'refused' }))],
    ['answered', of({}, decision({ answer: { note: 'So says counsel.', by: 'Noor', at: '' } }))],
    ['masked', of({ collections: [{ ...collection, masked: true }] })],
    ['changed', of({ collections: [{ ...collection, before: { goes: 1, stays: 2 } }] })],
  ])('is open because of what is %s', (mark, found) => {
    expect(found).toEqual([mark]);
  });

  it('is not marked by what was decided about another', () => {
    expect(of({}, decision({ source: 'billing', outcome: 'refused' }))).toEqual([]);
  });
});

describe('what may be folded', () => {
  it('is never what a person must decide or mend', () => {
    expect(mustStayOpen(marksOfActivity([decision({}), decision({ outcome: 'needs-person' })]))).toBe(true);
    expect(mustStayOpen(of({ steps: [{ ...step, state: 'refused' }] }))).toBe(true);
    expect(mustStayOpen(['refused', 'answered', 'masked', 'changed'])).toBe(false);
  });
});
