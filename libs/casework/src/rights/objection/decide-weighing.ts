import {
  decide,
  type DecisionActivity,
  type DecisionRow,
  type DecisionScope,
  type HeldData,
  type PersonAnswer,
  type SubjectFacts,
} from '@habeas/domain';
import type { WeighingForm } from './weighing';

/** What the sources hold, and what is known of the person's relation. */
export interface WeighingBasis {
  held: readonly HeldData[];
  facts: SubjectFacts;
}

const MARKETING = 'objection-direct-marketing';
const ARTICLE = 'GDPR Art. 21(1)';

/** Whoever objects and says no reason is asked for it and weighed all the same: nothing is refused for want of words. */
const scopeOf = (activities: readonly string[]): DecisionScope => ({
  ...{ activities, categories: [], erasureGround: null, restrictionCase: null },
  reasonsGiven: true,
});

type Formed = Pick<WeighingForm, 'activity' | 'outcome' | 'overriding'>;

/**
 * Decides the activities that a person objects to for reasons of their own (GDPR Art. 21(1)), one row for each. A row that asks a person
 * has no form yet; what the register knows no objection to is refused by itself. Advertising in such an activity is a choice. An open
 * dispute alone refuses nothing: what stands against an objection is for the controller to show.
 */
export function decideWeighing(
  activities: readonly DecisionActivity[],
  { held, facts }: WeighingBasis,
  asked: readonly string[],
  forms: readonly Formed[],
): DecisionRow[] {
  const known = {
    ...facts,
    disputeOpen: false,
    objections: Object.fromEntries(forms.map(({ activity, outcome }) => [activity, weighed(outcome)])),
    answers: forms.map(answerOf),
  };
  const { rows } = decide('objection', activities, held, known, scopeOf(asked));
  return rows
    .filter(({ activity }) => asked.includes(activity))
    .filter((row) => row.rule !== MARKETING || rows.filter(({ activity }) => activity === row.activity).length === 1)
    .map((row) => withGround(row, forms));
}

/** Activities that a colleague must weigh. */
export function toWeigh(
  activities: readonly DecisionActivity[],
  basis: WeighingBasis,
  asked: readonly string[],
): string[] {
  return decideWeighing(activities, basis, asked, [])
    .filter(({ outcome }) => outcome === 'needs-person')
    .map(({ activity }) => activity);
}

function weighed(outcome: WeighingForm['outcome']): SubjectFacts['objections'][string] {
  return { reasons: true, outcome: outcome === 'upheld' ? 'upheld' : 'rejected' };
}

/** Counts only where the register itself leaves the matter to a person. */
function answerOf({ activity, outcome }: Formed): PersonAnswer {
  const place = { activity, category: null, source: null, collection: null };
  return { ...place, outcome: outcome === 'upheld' ? 'granted' : 'refused', article: ARTICLE, until: null };
}

/** The words of the ground that was shown: the person is told which of the two it is. */
function withGround(row: DecisionRow, forms: readonly Formed[]): DecisionRow {
  const form = forms.find(({ activity, outcome }) => activity === row.activity && outcome === 'refused');
  if (!form?.overriding || row.outcome !== 'refused') return row;
  return form.overriding === 'legal-claims'
    ? { ...row, reason: 'objection-claims', dpv: 'justifications:LegalClaimImpaired' }
    : { ...row, reason: 'compelling-grounds', dpv: 'justifications:LegitimateInterestOverride' };
}
