import type { Collection } from '@habeas/connectors';
import type { DecisionRow } from '@habeas/domain';
import { decisionActivities, loadPack } from '../../register';
import { subjectFacts } from '../subject-facts';
import { decidePortable } from './decide-portable';

const pack = loadPack('examples/proximus');
const facts = subjectFacts([], { today: '2026-01-12', brand: 'proximus', objections: {} });
const activity = pack.activities.find(
  ({ legalBases, openQuestions }) =>
    legalBases.some(({ article }) => article === 'GDPR 6(1)(b)') && openQuestions.length === 0,
);
const category = activity?.dataCategories[0]?.category.key ?? '';

const field = (name: string, more: object = {}) => ({ name, label: {}, ...more });
const decided = (fields: object[], heldBack: string[] = []) => {
  const own = { name: 'calls', category, origin: 'collected', activities: [activity?.key], fields };
  const found = { source: 'cdr', collection: own as unknown as Collection, records: 3 };
  const places = heldBack.map((one) => ({ source: 'cdr', collection: 'calls', field: one }));
  return decidePortable(decisionActivities(pack), [found], facts, pack, places);
};
const outcomes = (rows: DecisionRow[]) => rows.map(({ outcome, article }) => [outcome, article]);

describe('columns that may speak of others, where data are taken along', () => {
  const called = field('called', { mayNameOthers: 'number' });

  it.each(['text', 'image', 'name'])('stay when they hold a %s: the policy gives none of it unread', (kind) => {
    const [columns] = decided([field('start'), field('said', { mayNameOthers: kind })]);
    expect(columns).toMatchObject({ fate: 'given', fields: ['start'], others: ['said'] });
    expect(outcomes(columns?.rows ?? [])).toEqual([['partial', 'GDPR Art. 20(4)']]);
  });

  it('go when they are the numbers that the person called: so the policy says', () => {
    const [columns] = decided([field('start'), called]);
    expect(columns).toMatchObject({ fate: 'given', fields: ['start', 'called'], others: [] });
    expect(outcomes(columns?.rows ?? [])).toEqual([['granted', 'GDPR Art. 20(1)']]);
  });

  it('stay where a colleague held them back from the copy of the same request', () => {
    expect(decided([field('start'), called], ['called'])).toMatchObject([{ fields: ['start'], others: ['called'] }]);
  });

  it('are refused under Art. 20(4), and ask nobody anything, where there is nothing else', () => {
    const [columns] = decided([field('said', { mayNameOthers: 'text', category: 'nobody-listed-it' })]);
    expect(columns).toMatchObject({ fate: 'left-out', fields: [], others: ['said'] });
    expect(outcomes(columns?.rows ?? [])).toEqual([['refused', 'GDPR Art. 20(4)']]);
  });
});
