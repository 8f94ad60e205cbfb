import type { PlanDecisionView } from '@habeas/casework/requests/plan-view';
import { alikeDecisions, byActivity } from './decided-activities';

const row = (id: string, over: Partial<PlanDecisionView> = {}): PlanDecisionView => ({
  ...{ id, activity: 'billing', activityTitle: 'Billing', category: 'Invoices', source: 'crm' },
  ...{ sourceTitle: 'Customer file', collectionLabel: 'Notes', article: 'Art. 17(3)(b)', sentence: 'They stay.' },
  ...{ until: '2031-01-01', untilEvent: null, records: 1, question: null, answer: null, outcome: 'kept-until' },
  ...over,
});

describe('the decisions of a plan', () => {
  it('stand by activity, those that wait for a person first', () => {
    const rows = [row('1'), row('2', { activity: 'calls', outcome: 'needs-person' }), row('3')];
    expect(byActivity(rows).map(({ activity, rows: own }) => [activity, own.map(({ id }) => id)])).toEqual([
      ['calls', ['2']],
      ['billing', ['1', '3']],
    ]);
  });

  it('are said once where they are the same, and lose none of their places', () => {
    const [said, ...others] = alikeDecisions([row('1'), row('2', { category: 'Payments' })]);
    expect(others).toEqual([]);
    expect(said?.places.map(({ id }) => id)).toEqual(['1', '2']);
  });

  it.each<[string, Partial<PlanDecisionView>]>([
    ['outcome', { outcome: 'refused' }],
    ['reason', { sentence: 'They go.' }],
    ['article', { article: 'Art. 17(3)(e)' }],
    ['day', { until: '2032-01-01' }],
    ['answer', { answer: { note: 'So says counsel.', by: 'Noor', at: '' } }],
  ])('are said apart where the %s differs', (_, over) => {
    expect(alikeDecisions([row('1'), row('2', over)])).toHaveLength(2);
  });
});
