import { ask, nothingFound, openQuestion, OUTSIDE, undecided } from './decide-common';
import { atSource, notices, type DecisionCase, type DecisionRule, type RightRules } from './decision-rule';
import { periodOf } from './erasure-periods';
import { basisRules, restsOn } from './legal-basis';
import { contractRuns } from './relation';

const RESTRICT = [
  'yes',
  'GDPR Art. 18(1)(a)-(c)',
  'eu-gdpr:A18',
  'restricted-accuracy',
  'accuracy contested, unlawful use, or needed for a claim of the person',
] as const;
const ALSO_OBJECTION = [
  'yes',
  'GDPR Art. 18(1)(a)-(d)',
  'eu-gdpr:A18',
  'restricted-objection',
  'accuracy contested, unlawful use, needed for a claim of the person, or an objection is weighed',
] as const;

/** Right × legal basis (law.md section 3, row Restriction): case (d) is for public task and legitimate interest. */
export const RESTRICTION_BASES = basisRules('restriction', {
  a: [...RESTRICT],
  b: [...RESTRICT],
  c: [...RESTRICT],
  d: [...RESTRICT],
  e: [...ALSO_OBJECTION],
  f: [...ALSO_OBJECTION],
  '9(2)': [...RESTRICT],
});

const flagged = (seen: DecisionCase) => [...atSource('restrict', seen), ...notices(seen)];
const stillNeeded = (seen: DecisionCase) =>
  (restsOn(seen.activity, 'b') && contractRuns(seen.facts)) || periodOf(seen).state === 'running';
const objects = ({ activity, facts, scope }: DecisionCase) =>
  scope.reasonsGiven || facts.objections[activity.key]?.outcome === 'pending';

const CASES: readonly DecisionRule[] = [
  {
    name: 'restriction-accuracy',
    outcome: 'granted',
    article: 'GDPR Art. 18(1)(a)',
    dpv: 'justifications:ContestAccuracy',
    reason: 'restricted-accuracy',
    condition: 'the accuracy is contested, for as long as it is checked',
    when: ({ scope }) => scope.restrictionCase === 'a',
    work: flagged,
  },
  {
    name: 'restriction-unlawful',
    outcome: 'needs-person',
    article: 'GDPR Art. 18(1)(b)',
    dpv: 'justifications:UnlawfulActivityObjection',
    reason: 'lawfulness-examined',
    condition: 'the person says that the use is unlawful and does not want erasure',
    when: ({ scope }) => scope.restrictionCase === 'b',
    question: ask(() => 'is this processing lawful? The person says it is not, and wants no erasure.'),
    work: (seen) => [...atSource('restrict', seen), { operation: 'review', target: 'DPO' }],
  },
  {
    name: 'restriction-still-needed',
    outcome: 'refused',
    article: 'GDPR Art. 18(1)(c)',
    dpv: 'justifications:NotRequiredJustification',
    reason: 'restriction-still-needed',
    condition: 'the person needs the data for a claim, and so does the controller still for its purpose',
    when: (seen) => seen.scope.restrictionCase === 'c' && stillNeeded(seen),
  },
  {
    name: 'restriction-claims',
    outcome: 'granted',
    article: 'GDPR Art. 18(1)(c)',
    dpv: 'justifications:NonNecessityObjection',
    reason: 'restricted-claims',
    condition: 'only the person needs the data, for a legal claim: kept from erasure, used for nothing else',
    when: ({ scope }) => scope.restrictionCase === 'c',
    work: flagged,
  },
  {
    name: 'restriction-no-objection',
    outcome: 'refused',
    article: 'GDPR Art. 18(1)(d)',
    dpv: 'justifications:NotRequiredJustification',
    reason: 'restriction-no-objection',
    condition: 'no objection by Art. 21(1) exists on the bases of the activity',
    when: ({ activity, scope }) => scope.restrictionCase === 'd' && !restsOn(activity, 'e', 'f'),
  },
  {
    name: 'restriction-objection',
    outcome: 'granted',
    article: 'GDPR Art. 18(1)(d)',
    dpv: 'justifications:Objection',
    reason: 'restricted-objection',
    condition: 'an objection is being weighed',
    when: (seen) => seen.scope.restrictionCase === 'd' && objects(seen),
    work: flagged,
  },
  {
    name: 'restriction-objection-first',
    outcome: 'refused',
    article: 'GDPR Art. 18(1)(d)',
    dpv: 'justifications:NotRequiredJustification',
    reason: 'restriction-objection-first',
    condition: 'no objection of the person is being weighed',
    when: ({ scope }) => scope.restrictionCase === 'd',
  },
];

/** Restriction (Art. 18): by the case that the person invokes; without one a colleague finds out which it is. */
export const RESTRICTION: RightRules = {
  right: 'restriction',
  about: 'data',
  rules: [
    ...OUTSIDE,
    nothingFound('restriction', 'GDPR Art. 18(1)'),
    openQuestion('restriction', 'GDPR Art. 18(1)'),
    ...CASES,
    {
      ...undecided('restriction', 'GDPR Art. 18(1)'),
      question: ask(() => 'which case of Art. 18(1)(a) to (d) does the person mean?'),
    },
  ],
};
