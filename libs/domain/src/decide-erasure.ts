import { ask, nothingFound, openQuestion, OUTSIDE, undecided } from './decide-common';
import { atSource, keptUntilEvent, type DecisionCase, type DecisionRule, type RightRules } from './decision-rule';
import { GROUNDS } from './erasure-grounds';
import { HOLDS } from './erasure-holds';
import { keptByPeriod, periodOf } from './erasure-periods';
import { basisRules, restsOn } from './legal-basis';
import { CONTRACT_END, contractRuns } from './relation';

const LAW = 'justifications:LegalObligationImpaired';
const OVERRIDE = 'justifications:LegitimateInterestOverride';
const CONTRACT = 'justifications:ContractPerformanceNecessity';

/** Right × legal basis (law.md section 3, row Erasure). */
export const ERASURE_BASES = basisRules('erasure', {
  a: [
    'yes',
    'GDPR Art. 17(1)(b)',
    'justifications:LegalityLackingObjection',
    'erased-consent-withdrawn',
    'the request withdraws the consent, where no other ground stands',
  ],
  b: [
    'conditional',
    'GDPR Art. 17(1)(a)',
    'justifications:NonNecessityObjection',
    'erased-not-needed',
    'once the contract no longer needs the data',
  ],
  c: [
    'no',
    'GDPR Art. 17(3)(b)',
    LAW,
    'kept-legal-duty',
    'not while the duty lasts; afterwards the data are no longer needed',
  ],
  d: [
    'conditional',
    'GDPR Art. 17(1)(a)',
    'justifications:NonNecessityObjection',
    'erased-not-needed',
    'once the vital interest no longer needs the data; a person judges',
  ],
  e: [
    'conditional',
    'GDPR Art. 17(1)(c)',
    'justifications:Objection',
    'erased-objection-upheld',
    'after a founded objection (Art. 21(1)) or once no longer needed',
  ],
  f: [
    'conditional',
    'GDPR Art. 17(1)(c)',
    'justifications:Objection',
    'erased-objection-upheld',
    'after an objection: founded (Art. 21(1)), or any for marketing (Art. 21(2)); or once no longer needed',
  ],
  '9(2)': [
    'conditional',
    'GDPR Art. 17(1)(b)',
    'justifications:LegalityLackingObjection',
    'erased-consent-withdrawn',
    'where explicit consent is the ground (Art. 9(2)(a))',
  ],
});

const running = (seen: DecisionCase) => periodOf(seen).state === 'running';
const gaveReasons = ({ activity, facts, scope }: DecisionCase) =>
  scope.reasonsGiven || facts.objections[activity.key]?.reasons === true;
const isRejected = ({ activity, facts }: DecisionCase) => facts.objections[activity.key]?.outcome === 'rejected';
const restrictAndReview = (seen: DecisionCase) => [
  ...atSource('restrict', seen),
  { operation: 'review' as const, target: 'DPO' },
];

const BEFORE_PERIODS: readonly DecisionRule[] = [
  {
    name: 'erasure-unlawful-claimed',
    outcome: 'needs-person',
    article: 'GDPR Art. 17(1)(d)',
    dpv: 'justifications:UnlawfulActivityObjection',
    reason: 'lawfulness-examined',
    condition: 'the person says that the use is unlawful, or that a law orders the erasure (Art. 17(1)(d)-(e))',
    when: ({ scope }) => scope.erasureGround === 'd' || scope.erasureGround === 'e',
    question: ask(({ scope }) =>
      scope.erasureGround === 'd'
        ? 'is this processing lawful? The person says it is not.'
        : 'does a law order the erasure?',
    ),
    work: restrictAndReview,
  },
  {
    name: 'erasure-contract-running',
    outcome: 'refused',
    article: 'GDPR Art. 17(1)(a)',
    dpv: CONTRACT,
    reason: 'kept-contract-running',
    condition: 'the contract runs and needs the data',
    when: (seen) => restsOn(seen.activity, 'b') && contractRuns(seen.facts) && periodOf(seen).state !== 'over',
    keeps: (seen) => (running(seen) ? keptByPeriod(seen) : keptUntilEvent(CONTRACT_END)),
  },
  {
    name: 'erasure-period-over',
    outcome: 'granted',
    article: 'GDPR Art. 17(1)(a)',
    dpv: 'justifications:NonNecessityObjection',
    reason: 'erased-not-needed',
    condition: 'every period of the activity is over',
    when: (seen) => periodOf(seen).state === 'over',
  },
  {
    name: 'erasure-period-unknown',
    outcome: 'needs-person',
    article: 'GDPR Art. 17(1)(a)',
    dpv: null,
    reason: 'person-decides',
    condition: 'the event from which the period runs is not known',
    when: (seen) => periodOf(seen).state === 'unknown',
    question: ask((seen) => {
      const period = periodOf(seen);
      return period.state === 'unknown'
        ? `is ${period.rule.dataKey} still needed? Its period (${period.rule.duration ?? 'open'}) hangs on "${period.rule.startsAt}", which is not known here.`
        : '';
    }),
  },
];

const WHILE_PERIODS_RUN: readonly DecisionRule[] = [
  {
    name: 'erasure-legal-obligation-period',
    outcome: 'kept-until',
    article: 'GDPR Art. 17(3)(b)',
    dpv: LAW,
    reason: 'kept-legal-duty',
    condition: 'the activity is a legal duty and its period runs',
    when: (seen) => restsOn(seen.activity, 'c') && running(seen),
    keeps: keptByPeriod,
  },
  {
    name: 'erasure-compelling-grounds',
    outcome: 'refused',
    article: 'GDPR Art. 17(1)(c)',
    dpv: OVERRIDE,
    reason: 'compelling-grounds',
    condition: 'an objection was weighed and rejected (Art. 21(1))',
    when: (seen) => restsOn(seen.activity, 'e', 'f') && isRejected(seen) && running(seen),
    keeps: keptByPeriod,
  },
  {
    name: 'erasure-balancing',
    outcome: 'needs-person',
    article: 'GDPR Art. 21(1)',
    dpv: 'justifications:Objection',
    reason: 'balancing',
    condition:
      'the person gave reasons from their situation: the DPO weighs them, and the use is restricted meanwhile (Art. 18(1)(d))',
    when: (seen) => restsOn(seen.activity, 'e', 'f') && gaveReasons(seen) && running(seen),
    question: ask(() => 'do compelling legitimate grounds override the reasons that the person gave (Art. 21(1))?'),
    work: restrictAndReview,
  },
  {
    name: 'erasure-legitimate-interest',
    outcome: 'refused',
    article: 'GDPR Art. 17(1)(c)',
    dpv: OVERRIDE,
    reason: 'kept-interest',
    condition: 'a legitimate interest, no reasons given, and its period runs',
    when: (seen) => restsOn(seen.activity, 'f') && running(seen),
    keeps: keptByPeriod,
  },
  {
    name: 'erasure-public-task',
    outcome: 'refused',
    article: 'GDPR Art. 17(3)(b)',
    dpv: 'justifications:PublicInterestCompromised',
    reason: 'kept-public-task',
    condition: 'a task in the public interest, no reasons given, and its period runs',
    when: (seen) => restsOn(seen.activity, 'e') && running(seen),
    keeps: keptByPeriod,
  },
  {
    name: 'erasure-winding-up',
    outcome: 'kept-until',
    article: 'GDPR Art. 17(1)(a)',
    dpv: CONTRACT,
    reason: 'kept-winding-up',
    condition: 'the contract has ended and a period for winding it up runs',
    when: (seen) => restsOn(seen.activity, 'b') && running(seen),
    keeps: keptByPeriod,
  },
];

const VITAL: DecisionRule = {
  name: 'erasure-vital-interest',
  outcome: 'needs-person',
  article: 'GDPR Art. 17(1)(a)',
  dpv: null,
  reason: 'person-decides',
  condition: "somebody's vital interest is the ground: a person judges whether it still needs the data",
  when: (seen) => restsOn(seen.activity, 'd'),
  question: ask(() => 'does a vital interest still need these data?'),
};

/** Erasure (Art. 17): exceptions first, then grounds that need no weighing, then what the periods say. */
export const ERASURE: RightRules = {
  right: 'erasure',
  about: 'data',
  rules: [
    ...OUTSIDE,
    nothingFound('erasure', 'GDPR Art. 17(1)'),
    ...HOLDS,
    openQuestion('erasure', 'GDPR Art. 17(1)'),
    ...GROUNDS,
    ...BEFORE_PERIODS,
    ...WHILE_PERIODS_RUN,
    VITAL,
    undecided('erasure', 'GDPR Art. 17(1)'),
  ],
};
