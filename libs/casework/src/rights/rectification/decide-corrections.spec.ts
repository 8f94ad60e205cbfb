import type { Dataset } from '@habeas/connectors';
import { anActivity, facts, someRows } from '../../../../domain/fixtures/decision-facts';
import type { Correction } from './correction';
import { decideCorrections } from './decide-corrections';

const activity = anActivity({});
const [category] = activity.categories;
const basis = (issued = false) => {
  const held = [{ ...someRows({}), category: category?.category ?? '', issued }];
  const { source, collection } = held[0] as (typeof held)[number];
  const declared = { name: collection, category: category?.category, fields: [{ name: 'street' }, { name: 'box' }] };
  const datasetOf = () => ({ source, collections: [declared] }) as unknown as Dataset;
  return { held, facts: facts({}), datasetOf, place: { source, collection } };
};

describe('what is decided of the fields that were noted', () => {
  const noted = (
    decision: Correction['decision'],
    field = 'street',
    ground: Correction['ground'] = null,
  ): Correction => ({
    ...{ ...basis().place, row: '1', field, asked: 'x', decision, ground, evidence: 'not-needed', note: '' },
    ...{ id: field, was: null, before: null, after: null, by: 'a', at: '' },
  });
  const outcome = (corrections: Correction[], issued = false) =>
    decideCorrections([activity], basis(issued), corrections).decisions.map((row) => [row.outcome, row.reason]);

  it('is nothing while nothing is noted', () => expect(outcome([])).toEqual([]));

  it.each([
    ['as asked', [noted('correct')], [['granted', 'corrected']]],
    ['contested', [noted('check')], [['needs-person', 'accuracy-checked']]],
    ['contested in one of two', [noted('correct'), noted('check', 'box')], [['needs-person', 'accuracy-checked']]],
    ['right as it is', [noted('refuse', 'box', 'accuracy-confirmed')], [['refused', 'accuracy-confirmed']]],
    ['minuted', [noted('refuse', 'box', 'opinion-minuted')], [['refused', 'opinion-minuted']]],
    ['in part', [noted('correct'), noted('refuse', 'box', 'opinion-minuted')], [['partial', 'granted-after-review']]],
  ])('%s', (_, corrections, decided) => expect(outcome(corrections)).toEqual(decided));

  it('is a statement beside a document that was issued, which is never rewritten', () => {
    expect(outcome([noted('statement')], true)).toEqual([['partial', 'completed-not-rewritten']]);
  });

  it('names the colleague on whose word it stands', () => {
    const { answers } = decideCorrections([activity], basis(), [noted('refuse', 'box', 'accuracy-confirmed')]);
    expect(answers).toMatchObject([{ by: 'a', answer: { outcome: 'refused' } }]);
  });
});
