import { ask, nothingFound, openQuestion, OUTSIDE } from './decide-common';
import { atSource, type DecisionCase, type DecisionRule, type RightRules } from './decision-rule';
import { basisRules, basisWord, restsOn } from './legal-basis';

const YES = [
  'yes',
  'GDPR Art. 20(1)',
  'eu-gdpr:A20',
  'portable',
  'what the person gave or what was observed, held by automated means',
] as const;
const NO = ['no', 'GDPR Art. 20(1)(a)', 'justifications:NotRequiredJustification', 'not-portable-basis'] as const;

/** Right × legal basis (law.md section 3, row Portability). */
export const PORTABILITY_BASES = basisRules('portability', {
  a: [...YES],
  b: [...YES],
  c: [...NO, 'only on consent or contract'],
  d: [...NO, 'only on consent or contract'],
  e: [
    'no',
    'GDPR Art. 20(3)',
    'justifications:NotRequiredJustification',
    'not-portable-basis',
    'not for a public task',
  ],
  f: [...NO, 'only on consent or contract'],
  '9(2)': [
    'conditional',
    'GDPR Art. 20(1)(a)',
    'eu-gdpr:A20',
    'portable',
    'where explicit consent is the ground (Art. 9(2)(a))',
  ],
});

const portableBasis = ({ activity }: DecisionCase) =>
  restsOn(activity, 'a', 'b') || (activity.specialBases ?? []).includes('a');
const PROVIDED = ['collected', 'observed'] as const;
const isProvided = ({ origins }: DecisionCase) => PROVIDED.some((origin) => origins.includes(origin));
const SET_ASIDE = 'justifications:NotRequiredJustification';

/** Without consent or contract: refused under the name of the basis that there is. */
const NO_BASIS: readonly DecisionRule[] = (['c', 'd', 'e', 'f'] as const).map((basis) => {
  const { article, dpv, why } = PORTABILITY_BASES[basis];
  return {
    name: `portability-${basisWord(basis)}`,
    outcome: 'refused',
    ...{ article, dpv, reason: 'not-portable-basis', condition: why },
    when: (seen) => !portableBasis(seen) && restsOn(seen.activity, basis),
  };
});

/** Asks nobody about the basis or the origin of what cannot go whatever the answer is. */
const ONLY_OF_OTHERS: DecisionRule = {
  name: 'portability-only-of-others',
  outcome: 'refused',
  article: 'GDPR Art. 20(4)',
  dpv: 'justifications:ThirdPartyRightsImpaired',
  reason: 'not-portable-others',
  condition: 'the values may speak of others, and nobody looked through them',
  when: ({ held }) => held?.onlyOfOthers === true,
};

const LIMITS: readonly DecisionRule[] = [
  {
    name: 'portability-no-basis-stated',
    outcome: 'needs-person',
    article: 'GDPR Art. 20(1)(a)',
    dpv: null,
    reason: 'person-decides',
    condition: 'the register states no legal basis',
    when: (seen) => !portableBasis(seen),
    question: ask(() => 'what is the legal basis? Only consent and contract give portability.'),
  },
  {
    name: 'portability-not-automated',
    outcome: 'refused',
    article: 'GDPR Art. 20(1)(b)',
    dpv: SET_ASIDE,
    reason: 'not-portable-paper',
    condition: 'the data are not held by automated means',
    when: ({ held }) => held?.onPaper === true,
  },
  {
    name: 'portability-origin-unknown',
    outcome: 'needs-person',
    article: 'GDPR Art. 20(1)',
    dpv: null,
    reason: 'person-decides',
    condition: 'the register does not list the category under this activity, so nobody knows who provided it',
    when: ({ origins }) => origins.length === 0,
    question: ask(({ category }) => `did the person provide ${category}? The register does not list it here.`),
  },
  {
    name: 'portability-derived',
    outcome: 'refused',
    article: 'GDPR Art. 20(1)',
    dpv: SET_ASIDE,
    reason: 'not-portable-derived',
    condition: 'the controller derived the data (WP242)',
    when: (seen) => !isProvided(seen) && seen.origins.includes('derived'),
  },
  {
    name: 'portability-obtained',
    outcome: 'refused',
    article: 'GDPR Art. 20(1)',
    dpv: SET_ASIDE,
    reason: 'not-portable-obtained',
    condition: 'the data came from others than the person',
    when: (seen) => !isProvided(seen),
  },
  {
    name: 'portability-rights-of-others',
    outcome: 'partial',
    article: 'GDPR Art. 20(4)',
    dpv: 'justifications:ThirdPartyRightsImpaired',
    reason: 'portable-others-masked',
    condition: 'the rows hold data of others: masked, and the rest is given',
    when: ({ held }) => (held?.withheldFields ?? 0) > 0,
    work: (seen) => atSource('export', seen),
  },
  {
    name: 'portability-provided',
    outcome: 'granted',
    article: 'GDPR Art. 20(1)',
    dpv: 'eu-gdpr:A20',
    reason: 'portable',
    condition: 'consent or contract, automated, provided or observed',
    when: () => true,
    work: (seen) => atSource('export', seen),
  },
];

/** Portability (Art. 20): consent or contract, by automated means, and what the person provided or what was observed. */
export const PORTABILITY: RightRules = {
  right: 'portability',
  about: 'data',
  rules: [
    ...OUTSIDE,
    nothingFound('portability', 'GDPR Art. 20(1)'),
    ONLY_OF_OTHERS,
    openQuestion('portability', 'GDPR Art. 20(1)'),
    ...NO_BASIS,
    ...LIMITS,
  ],
};
