import type { PlanDecisionView } from '@habeas/casework/requests/plan-view';
import { openQuestions } from './open-questions';

const row = (id: string, over: Partial<PlanDecisionView>): PlanDecisionView => ({
  ...{ id, activity: 'billing', activityTitle: 'Billing', category: 'Invoices', source: 'billing' },
  ...{
    sourceTitle: 'Billing system',
    collectionLabel: 'Your invoices',
    article: 'GDPR Art. 17(1)',
    sentence: '',
    until: null,
    untilEvent: null,
  },
  ...{ records: 6, question: { text: 'Seven years, or ten?', owner: 'DPO' }, answer: null },
  outcome: 'needs-person',
  ...over,
});

describe('the questions of a plan', () => {
  it('are one where an activity asks the same of several places, each place once', () => {
    const rows = [
      row('1', {}),
      row('2', { category: 'Ids' }),
      row('3', { collectionLabel: 'Your payments', records: 3 }),
    ];
    const [question, ...others] = openQuestions(rows);
    expect(others).toEqual([]);
    expect(question).toMatchObject({ decisionId: '1', text: 'Seven years, or ten?', owner: 'DPO' });
    expect(question?.places).toEqual([
      { decisionId: '1', title: 'Billing system · Your invoices', records: 6 },
      { decisionId: '3', title: 'Billing system · Your payments', records: 3 },
    ]);
  });

  it('are several where activities or words differ', () => {
    const rows = [
      row('1', {}),
      row('2', { activity: 'calls' }),
      row('3', { question: { text: 'Why?', owner: 'DPO' } }),
    ];
    expect(openQuestions(rows)).toHaveLength(3);
  });

  it('are not what was answered or decided', () => {
    expect(openQuestions([row('1', { outcome: 'granted' }), row('2', { question: null })])).toEqual([]);
  });
});
