import { EVERY_CATEGORY } from './decision';
import type { DecisionCase, DecisionQuestion, DecisionRule } from './decision-rule';
import type { Right } from './rights';

const NOT_REQUIRED = 'justifications:NotRequiredJustification';

/** The person's scope leaves this activity or category out. */
export function isAsked({ activity, category, scope }: DecisionCase): boolean {
  const named = (list: readonly string[], key: string) => list.length === 0 || list.includes(key);
  return named(scope.activities, activity.key) && (category === EVERY_CATEGORY || named(scope.categories, category));
}

/** The question of the register that stops this right here; undefined when nothing does. */
function blockingQuestion({ activity, held }: DecisionCase, right: Right): DecisionQuestion | undefined {
  const found = activity.openQuestions.find(
    ({ blocks, dataKeys }) =>
      blocks.includes(right) && (!dataKeys || (held?.dataKey != null && dataKeys.includes(held.dataKey))),
  );
  return found && { text: found.question, owner: found.owner };
}

/** A question that the engine asks itself. */
export const ask =
  (text: (seen: DecisionCase) => string, owner = 'DPO') =>
  (seen: DecisionCase): DecisionQuestion => ({
    text: `${seen.activity.section} ${seen.activity.key}: ${text(seen)}`,
    owner,
  });

/** Rules that every right begins with: where nothing is to be decided. */
export const OUTSIDE: readonly DecisionRule[] = [
  {
    name: 'not-asked',
    outcome: 'not-applicable',
    article: 'GDPR Art. 12(3)',
    dpv: NOT_REQUIRED,
    reason: 'not-asked',
    condition: 'the person asked about other activities or categories',
    when: (seen) => !isAsked(seen),
  },
  {
    name: 'no-processing-of-its-own',
    outcome: 'not-applicable',
    article: 'GDPR Art. 4(2)',
    dpv: NOT_REQUIRED,
    reason: 'no-processing-here',
    condition: 'the entry only informs',
    when: ({ activity }) => activity.kind === 'information',
  },
  {
    name: 'another-statement',
    outcome: 'not-applicable',
    article: 'GDPR Art. 4(7)',
    dpv: NOT_REQUIRED,
    reason: 'other-statement',
    condition: 'the entry sends the person to another statement or controller',
    when: ({ activity }) => activity.kind === 'referral',
  },
  {
    name: 'processor-for-a-controller',
    outcome: 'not-applicable',
    article: 'GDPR Art. 28(3)(e)',
    dpv: NOT_REQUIRED,
    reason: 'other-controller',
    condition: 'the data are processed on behalf of another controller, to whom the request goes',
    when: ({ activity }) => activity.role === 'processor',
    work: ({ rows }) => (rows.length > 0 ? [{ operation: 'review', target: 'DPO' }] : []),
  },
  {
    name: 'held-outside-the-brand',
    outcome: 'needs-person',
    article: 'GDPR Art. 5(1)(a)',
    dpv: null,
    reason: 'person-decides',
    condition: 'rows are held under activities of other brands only',
    when: ({ activity, facts, heldForOtherBrands }) => heldForOtherBrands && !activity.brands.includes(facts.brand),
    question: ask(
      ({ facts }) => `rows are held although this activity does not exist for ${facts.brand}. Is the brand right?`,
    ),
  },
  {
    name: 'another-brand',
    outcome: 'not-applicable',
    article: 'GDPR Art. 30(1)',
    dpv: NOT_REQUIRED,
    reason: 'other-brand',
    condition: "the activity does not exist for the person's brand",
    when: ({ activity, facts }) => !activity.brands.includes(facts.brand),
  },
];

/** For rights over data: nothing was found. */
export function nothingFound(right: Right, article: string): DecisionRule {
  return {
    name: `${right}-nothing-found`,
    outcome: 'not-applicable',
    article,
    dpv: 'justifications:FulfilmentImpossible',
    reason: 'nothing-found',
    condition: 'no source holds such data of the person',
    when: ({ held }) => held === null || held.records + held.shared === 0,
  };
}

/** The register does not settle the matter: a person answers the question in its words. */
export function openQuestion(right: Right, article: string): DecisionRule {
  return {
    name: `${right}-open-question`,
    outcome: 'needs-person',
    article,
    dpv: null,
    reason: 'person-decides',
    condition: 'an open question of the register stops this right',
    when: (seen) => blockingQuestion(seen, right) !== undefined,
    question: (seen) => blockingQuestion(seen, right) ?? { text: '', owner: 'DPO' },
  };
}

/** The end of every list of rules: nothing decided, so a person does. */
export function undecided(right: Right, article: string): DecisionRule {
  return {
    name: `${right}-undecided`,
    outcome: 'needs-person',
    article,
    dpv: null,
    reason: 'person-decides',
    condition: 'no rule decides',
    when: () => true,
    question: ask(
      () => `no rule of the register decides ${right} here. What is the legal basis, and how long is it kept?`,
    ),
  };
}
