import type { PlanDecisionView, PlanSourceView } from '@habeas/casework/requests/plan-view';
import { byActivity } from './decided-activities';
import { activityFits, sourceFits } from './plan-search';

const decision: PlanDecisionView = {
  ...{ id: 'd', activity: 'billing', activityTitle: 'Facturation', category: 'Relevés', source: 'crm' },
  ...{ sourceTitle: 'Customer file', collectionLabel: 'Notes', article: '', sentence: '', until: null },
  ...{ untilEvent: null, records: 1, question: null, answer: null, outcome: 'granted' },
};
const source: PlanSourceView = { source: 'crm', title: 'Customer file', collections: [], steps: [] };
const fits = (query: string, of = source) => sourceFits(query, of, { decisions: [decision] });

describe('the search in a plan', () => {
  it('finds a source by its name and by what uses it, whatever the case and accents', () => {
    expect(['customer', ' FACTUR ', 'releves', ''].map((query) => fits(query))).toEqual([true, true, true, true]);
    expect(fits('facturation', { ...source, source: 'billing', title: 'Billing' })).toBe(false);
    expect(fits('nothing like it')).toBe(false);
  });

  it('finds an activity by its name, its data and its source', () => {
    const [activity] = byActivity([decision]);
    const found = ['facturation', 'relevés', 'customer', 'notes', 'calls'].map((query) =>
      activityFits(query, activity!),
    );
    expect(found).toEqual([true, true, true, true, false]);
  });
});
