import type { DecisionActivity, HeldData, SubjectFacts } from '@habeas/domain';
import { decideRestriction, type FoundCase } from './decide-restriction';

const activity = (key: string, legalBases: DecisionActivity['legalBases']): DecisionActivity => ({
  ...{ key, section: key, kind: 'processing', role: 'controller', brands: ['proximus'], legalBases },
  ...{ categories: [{ category: 'identity', origin: 'collected' }], retention: [], objection: null },
  ...{ directMarketing: false, consentWithdrawal: false, automatedDecision: false, jointControllers: [] },
  ...{ recipients: [], openQuestions: [] },
});
const held: HeldData = {
  ...{ source: 'crm', collection: 'customers', category: 'identity', activities: ['service', 'analysis'] },
  ...{ records: 1, dataKey: null, perDay: null, shared: 0, withheldFields: 0 },
};
const facts: SubjectFacts = {
  ...{ today: '2026-03-02', brand: 'proximus', relation: 'customer', events: {} },
  ...{ openBalance: false, disputeOpen: false, consents: {}, objections: {} },
};
const found = (restrictionCase: FoundCase['restrictionCase'], objectionPending = false): FoundCase => ({
  restrictionCase,
  objectionPending,
  by: 'colleague',
});
const ACTIVITIES = [activity('service', ['b']), activity('analysis', ['f'])];
const outcomes = (given: FoundCase | null) =>
  decideRestriction(ACTIVITIES, { held: [held], facts }, given).decisions.map((row) => [
    row.activity,
    row.outcome,
    row.article,
  ]);

describe('the decision of a restriction', () => {
  it('asks a colleague while the case is not known', () => {
    expect(outcomes(null).map(([, outcome]) => outcome)).toEqual(['needs-person', 'needs-person']);
  });

  it('grants what is contested, whatever the legal basis', () => {
    expect(outcomes(found('a'))).toEqual([
      ['service', 'granted', 'GDPR Art. 18(1)(a)'],
      ['analysis', 'granted', 'GDPR Art. 18(1)(a)'],
    ]);
  });

  it('takes the colleague’s finding that the use is unlawful as the answer to each question, under their name', () => {
    const { decisions, answers } = decideRestriction(ACTIVITIES, { held: [held], facts }, found('b'));
    expect(new Set(decisions.map(({ rule }) => rule))).toEqual(new Set(['answered-by-person']));
    expect(decisions.every(({ outcome, article }) => outcome === 'granted' && article.endsWith('18(1)(b)'))).toBe(true);
    expect(answers).toHaveLength(2);
    expect(new Set(answers.map(({ by }) => by))).toEqual(new Set(['colleague']));
  });

  it('refuses case (d) where no objection exists or is weighed, and grants it where one is', () => {
    expect(outcomes(found('d')).map(([, outcome]) => outcome)).toEqual(['refused', 'refused']);
    expect(outcomes(found('d', true)).map(([, outcome]) => outcome)).toEqual(['refused', 'granted']);
  });

  it('leaves rows under no activity to a question that no case answers', () => {
    const orphan = { ...held, activities: [] };
    const { decisions } = decideRestriction(ACTIVITIES, { held: [orphan], facts }, found('a'));
    expect(decisions.map(({ rule, outcome }) => [rule, outcome])).toContainEqual([
      'held-without-activity',
      'needs-person',
    ]);
  });
});
