import { ask, openQuestion, OUTSIDE, undecided } from './decide-common';
import { atSource, notices, type DecisionCase, type DecisionRule, type RightRules } from './decision-rule';
import { basisWord, restsOn, restsOnlyOn } from './legal-basis';
import { OBJECTION_BASES } from './objection-bases';

/** Where nothing is held the stop is kept all the same: in every source that can be told. */
const stop = (seen: DecisionCase) => [
  ...(seen.rows.length > 0 ? atSource('suppress', seen) : [{ operation: 'suppress' as const, target: '*' }]),
  ...notices(seen),
];
const weigh = (seen: DecisionCase) => [...atSource('restrict', seen), { operation: 'review' as const, target: 'DPO' }];
const objection = ({ activity, facts }: DecisionCase) => facts.objections[activity.key];
const gaveReasons = (seen: DecisionCase) => seen.scope.reasonsGiven || objection(seen)?.reasons === true;
const known = ({ activity }: DecisionCase) => restsOn(activity, 'e', 'f');
const isEvidence = ({ activity }: DecisionCase) =>
  activity.retention.some(({ hold }) => hold?.article === 'GDPR 17(3)(e)');

/** More than advertising stands in the entry: the rest is decided in a row of its own. */
const hasOtherUse = ({ activity }: DecisionCase) =>
  activity.objection === 'mixed' || (restsOn(activity, 'b', 'c', 'd') && !restsOnlyOn(activity, 'a', 'e', 'f'));

const MARKETING: DecisionRule = {
  name: 'objection-direct-marketing',
  outcome: 'granted',
  article: 'GDPR Art. 21(2)-(3)',
  dpv: 'justifications:Objection',
  reason: 'marketing-stopped',
  condition: 'direct marketing, profiling for it included: at once, without reasons; nothing stands against it',
  when: ({ activity }) => activity.directMarketing,
  work: stop,
  partOnly: hasOtherUse,
};

const WEIGHED: readonly DecisionRule[] = [
  {
    name: 'objection-absolute',
    outcome: 'granted',
    article: 'GDPR Art. 21(1)',
    dpv: 'justifications:Objection',
    reason: 'use-stopped',
    condition: 'the controller lets everybody object without reasons',
    when: (seen) => known(seen) && seen.activity.objection === 'absolute',
    work: stop,
  },
  {
    name: 'objection-upheld',
    outcome: 'granted',
    article: 'GDPR Art. 21(1)',
    dpv: 'justifications:Objection',
    reason: 'use-stopped-after-objection',
    condition: 'the objection was found to be justified',
    when: (seen) => known(seen) && objection(seen)?.outcome === 'upheld',
    work: stop,
  },
  {
    name: 'objection-legal-claims',
    outcome: 'refused',
    article: 'GDPR Art. 21(1)',
    dpv: 'justifications:LegalClaimImpaired',
    reason: 'objection-claims',
    condition: 'a dispute is open and the data are kept as evidence',
    when: (seen) => known(seen) && seen.facts.disputeOpen && isEvidence(seen),
  },
  {
    name: 'objection-compelling-grounds',
    outcome: 'refused',
    article: 'GDPR Art. 21(1)',
    dpv: 'justifications:LegitimateInterestOverride',
    reason: 'compelling-grounds',
    condition: 'compelling legitimate grounds were demonstrated',
    when: (seen) => known(seen) && objection(seen)?.outcome === 'rejected',
  },
  {
    name: 'objection-research',
    outcome: 'needs-person',
    article: 'GDPR Art. 21(6)',
    dpv: 'justifications:Objection',
    reason: 'balancing',
    condition: 'research or statistics, and reasons were given',
    when: (seen) => known(seen) && seen.activity.research === true && gaveReasons(seen),
    question: ask(() => 'does a task in the public interest need this research (Art. 21(6))?'),
    work: weigh,
  },
  {
    name: 'objection-balancing',
    outcome: 'needs-person',
    article: 'GDPR Art. 21(1)',
    dpv: 'justifications:Objection',
    reason: 'balancing',
    condition: 'reasons were given: the DPO weighs them, and the use is restricted meanwhile (Art. 18(1)(d))',
    when: (seen) => known(seen) && gaveReasons(seen),
    question: ask(() => 'do compelling legitimate grounds override the reasons that the person gave (Art. 21(1))?'),
    work: weigh,
  },
  {
    name: 'objection-reasons-needed',
    outcome: 'refused',
    article: 'GDPR Art. 21(1)',
    dpv: 'justifications:NotRequiredJustification',
    reason: 'objection-reasons-needed',
    condition: 'no reasons were given: the person is asked for them',
    when: known,
  },
];

/** On a basis that knows no objection: duty before contract before consent, so that the firmest one is told. */
const NO_OBJECTION: readonly DecisionRule[] = (['c', 'b', 'd', 'a'] as const).map((basis) => {
  const { article, dpv, reason, why } = OBJECTION_BASES[basis];
  return {
    name: `objection-${basisWord(basis)}`,
    outcome: basis === 'a' ? 'not-applicable' : 'refused',
    ...{ article, dpv, reason, condition: why },
    when: ({ activity }) => restsOn(activity, basis),
  };
});

/** Objection (Art. 21): marketing first, which nothing can stop; then what has to be weighed. */
export const OBJECTION: RightRules = {
  right: 'objection',
  about: 'use',
  rules: [
    ...OUTSIDE,
    MARKETING,
    openQuestion('objection', 'GDPR Art. 21(1)'),
    ...WEIGHED,
    ...NO_OBJECTION,
    undecided('objection', 'GDPR Art. 21(1)'),
  ],
};
