import type { DecisionCase, DecisionRule } from './decision-rule';
import { restsOn, restsOnlyOn } from './legal-basis';

const NO_LEGALITY = 'justifications:LegalityLackingObjection';
const OBJECTION = 'justifications:Objection';

/** A duty without a hold that stands keeps nothing: the directory's duty to pass data on follows the consent (C-129/21). */
const standsOnConsent = ({ activity }: DecisionCase) => restsOn(activity, 'a') && restsOnlyOn(activity, 'a', 'c');
const neverGiven = ({ activity, facts }: DecisionCase) => facts.consents[activity.key] === 'never-given';
const noContract = ({ activity }: DecisionCase) => restsOnlyOn(activity, 'a', 'e', 'f');

/** Grounds of Art. 17(1) that need no weighing. */
export const GROUNDS: readonly DecisionRule[] = [
  {
    name: 'erasure-child-consent',
    outcome: 'granted',
    article: 'GDPR Art. 17(1)(f)',
    dpv: 'justifications:InformationSocietyServicesOffer',
    reason: 'erased-child-consent',
    condition: 'an online service took the data from a child on consent (Art. 8(1))',
    when: ({ activity, scope }) => scope.erasureGround === 'f' && restsOn(activity, 'a'),
  },
  {
    name: 'erasure-special-categories',
    outcome: 'granted',
    article: 'GDPR Art. 17(1)(b)',
    dpv: NO_LEGALITY,
    reason: 'erased-consent-withdrawn',
    condition: 'special categories stand on explicit consent alone (Art. 9(2)(a)), which the request withdraws',
    when: ({ activity: { specialBases } }) => specialBases?.length === 1 && specialBases[0] === 'a',
  },
  {
    name: 'erasure-never-consented',
    outcome: 'granted',
    article: 'GDPR Art. 17(1)(d)',
    dpv: 'justifications:UnlawfulActivityObjection',
    reason: 'erased-never-consented',
    condition: 'consent is the only ground and was never given',
    when: (seen) => standsOnConsent(seen) && neverGiven(seen),
  },
  {
    name: 'erasure-consent',
    outcome: 'granted',
    article: 'GDPR Art. 17(1)(b)',
    dpv: NO_LEGALITY,
    reason: 'erased-consent-withdrawn',
    condition: 'consent is the only ground, and the request withdraws it',
    when: standsOnConsent,
  },
  {
    name: 'erasure-direct-marketing',
    outcome: 'granted',
    article: 'GDPR Art. 17(1)(c)',
    dpv: OBJECTION,
    reason: 'erased-marketing-objection',
    condition: 'direct marketing, to which one objects without reasons (Art. 21(2))',
    when: (seen) => seen.activity.directMarketing && seen.activity.objection !== 'mixed' && noContract(seen),
  },
  {
    name: 'erasure-absolute-objection',
    outcome: 'granted',
    article: 'GDPR Art. 17(1)(c)',
    dpv: OBJECTION,
    reason: 'erased-objection-upheld',
    condition: 'the controller lets everybody object without reasons',
    when: (seen) => seen.activity.objection === 'absolute' && noContract(seen),
  },
  {
    name: 'erasure-objection-upheld',
    outcome: 'granted',
    article: 'GDPR Art. 17(1)(c)',
    dpv: OBJECTION,
    reason: 'erased-objection-upheld',
    condition: "the person's objection was found to be justified",
    when: (seen) => noContract(seen) && seen.facts.objections[seen.activity.key]?.outcome === 'upheld',
  },
];
