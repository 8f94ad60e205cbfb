import { OUTSIDE } from './decide-common';
import { atSource, notices, type DecisionCase, type RightRules } from './decision-rule';
import { basisRules, restsOn, restsOnlyOn } from './legal-basis';

const NONE = [
  'no',
  'GDPR Art. 7(3)',
  'justifications:NotRequiredJustification',
  'no-consent-here',
  'there is no consent to withdraw',
] as const;

/** Right × legal basis (law.md section 3, row Withdraw consent). */
export const WITHDRAWAL_BASES = basisRules('consent-withdrawal', {
  a: ['yes', 'GDPR Art. 7(3)', 'eu-gdpr:A7-3', 'consent-stopped', 'at any time, as easily as it was given'],
  b: [...NONE],
  c: [...NONE],
  d: [...NONE],
  e: [...NONE],
  f: [...NONE],
  '9(2)': [
    'conditional',
    'GDPR Art. 7(3)',
    'eu-gdpr:A7-3',
    'consent-stopped',
    'where explicit consent is the ground (Art. 9(2)(a))',
  ],
});

const consent = ({ activity, facts }: DecisionCase) => facts.consents[activity.key];

/** A consent by its basis, or because the register offers to withdraw one. */
const isConsent = ({ activity }: DecisionCase) =>
  restsOn(activity, 'a') || activity.consentWithdrawal || (activity.specialBases ?? []).includes('a');

/** Upstream and downstream controllers are told, and those who rely on the same consent (C-129/21 §85). */
const stop = (seen: DecisionCase) => [
  ...(seen.rows.length > 0 ? atSource('suppress', seen) : [{ operation: 'suppress' as const, target: '*' }]),
  ...notices(seen),
];

/** Withdrawal of consent (Art. 7(3)): nothing of the register's open questions can hold it up. */
export const CONSENT_WITHDRAWAL: RightRules = {
  right: 'consent-withdrawal',
  about: 'use',
  rules: [
    ...OUTSIDE,
    {
      name: 'consent-withdrawal-no-consent',
      outcome: 'not-applicable',
      article: 'GDPR Art. 7(3)',
      dpv: 'justifications:NotRequiredJustification',
      reason: 'no-consent-here',
      condition: 'no consent is among the bases',
      when: (seen) => !isConsent(seen),
    },
    {
      name: 'consent-withdrawal-never-given',
      outcome: 'not-applicable',
      article: 'GDPR Art. 7(3)',
      dpv: 'justifications:NotRequiredJustification',
      reason: 'never-consented',
      condition: 'the person never gave this consent',
      when: (seen) => consent(seen) === 'never-given',
    },
    {
      name: 'consent-withdrawal-repeated',
      outcome: 'granted',
      article: 'GDPR Art. 7(3)',
      dpv: 'eu-gdpr:A7-3',
      reason: 'consent-already-withdrawn',
      condition: 'the consent is withdrawn already; the stop is made sure again',
      when: (seen) => consent(seen) === 'withdrawn',
      work: stop,
    },
    {
      name: 'consent-withdrawal-other-basis',
      outcome: 'granted',
      article: 'GDPR Art. 7(3)',
      dpv: 'eu-gdpr:A7-3',
      reason: 'consent-stopped-other-basis',
      condition: 'a part of the activity stands on another basis and goes on',
      when: ({ activity }) => activity.legalBases.length > 0 && !restsOnlyOn(activity, 'a'),
      work: stop,
    },
    {
      name: 'consent-withdrawal-consent',
      outcome: 'granted',
      article: 'GDPR Art. 7(3)',
      dpv: 'eu-gdpr:A7-3',
      reason: 'consent-stopped',
      condition: 'consent is the ground',
      when: () => true,
      work: stop,
    },
  ],
};
