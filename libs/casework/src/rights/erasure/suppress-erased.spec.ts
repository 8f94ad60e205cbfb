import type { DataVerdict, DecisionOutcome, DecisionRow } from '@habeas/domain';
import { suppressedPurposes } from './suppress-erased';

const row = (activity: string, outcome: DecisionOutcome, records = 1) =>
  ({ activity, outcome, records }) as unknown as DecisionRow;
const verdict = (erased: number, kept: number) => ({ erased, kept }) as unknown as DataVerdict;
const pack = {
  activities: [
    { key: 'newsletters', directMarketing: true },
    { key: 'loyalty', directMarketing: false },
  ],
};
const purposesOf = (decisions: DecisionRow[], verdicts: DataVerdict[]) =>
  suppressedPurposes({ decisions, verdicts }, pack as unknown as Parameters<typeof suppressedPurposes>[1]);

describe('for what an erased person is kept out', () => {
  it('everything, where nothing of theirs is kept', () => {
    expect(purposesOf([row('newsletters', 'granted')], [verdict(3, 0)])).toEqual(['erased']);
  });

  it('only what lost all its data, where something is kept', () => {
    const decisions = [row('newsletters', 'granted'), row('loyalty', 'partial'), row('billing', 'kept-until')];
    expect(purposesOf(decisions, [verdict(3, 0), verdict(0, 2)])).toEqual([
      'direct-marketing',
      'newsletters',
      'loyalty',
    ]);
  });

  it('never an activity that keeps some of it', () => {
    const decisions = [row('loyalty', 'granted'), row('loyalty', 'kept-until')];
    expect(purposesOf(decisions, [verdict(3, 1)])).toEqual([]);
  });

  it('not everything while others share some of it', () => {
    const decisions = [row('loyalty', 'granted'), row('service', 'refused')];
    expect(purposesOf(decisions, [verdict(3, 0)])).toEqual(['loyalty']);
  });

  it('nothing, where nothing was erased', () => {
    expect(purposesOf([row('newsletters', 'granted', 0)], [verdict(0, 0)])).toEqual([]);
  });
});
