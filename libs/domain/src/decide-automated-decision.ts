import { openQuestion, OUTSIDE } from './decide-common';
import { atSource, type DecisionCase, type RightRules } from './decision-rule';
import { basisRules, restsOn } from './legal-basis';

const ALLOWED = ['GDPR Art. 22(3)', 'eu-gdpr:A22', 'human-review'] as const;
const FORBIDDEN = ['no', 'GDPR Art. 22(1)', 'eu-gdpr:A22', 'automated-stopped'] as const;

/**
 * Whether a decision by automated means alone may be taken on a basis at all (law.md section 3, row Automated decision). Where it
 * may, the person has a human's review; where it may not, a human decides anew.
 */
export const AUTOMATED_DECISION_BASES = basisRules('automated-decision', {
  a: ['conditional', ...ALLOWED, 'only with explicit consent (Art. 22(2)(c))'],
  b: ['conditional', ...ALLOWED, 'only where necessary for the contract (Art. 22(2)(a))'],
  c: ['conditional', ...ALLOWED, 'only where a law authorises it (Art. 22(2)(b))'],
  d: [...FORBIDDEN, 'a vital interest allows none'],
  e: ['conditional', ...ALLOWED, 'only where a law authorises it (Art. 22(2)(b))'],
  f: [...FORBIDDEN, 'a legitimate interest allows none'],
  '9(2)': [
    'conditional',
    ...ALLOWED,
    'only with explicit consent or for a substantial public interest (Art. 22(4), 9(2)(a), (g))',
  ],
});

const review = (seen: DecisionCase) => [...atSource('restrict', seen), { operation: 'review' as const, target: 'DPO' }];

/** Automated decision (Art. 22): a human reviews it, and where no basis allows it, decides anew. */
export const AUTOMATED_DECISION: RightRules = {
  right: 'automated-decision',
  about: 'use',
  rules: [
    ...OUTSIDE,
    openQuestion('automated-decision', 'GDPR Art. 22(1)'),
    {
      name: 'automated-decision-none',
      outcome: 'not-applicable',
      article: 'GDPR Art. 22(1)',
      dpv: 'justifications:NotRequiredJustification',
      reason: 'no-automated-decision',
      condition: 'the register describes no decision by automated means alone',
      when: ({ activity }) => !activity.automatedDecision,
    },
    {
      name: 'automated-decision-human-review',
      outcome: 'granted',
      article: 'GDPR Art. 22(3)',
      dpv: 'eu-gdpr:A22',
      reason: 'human-review',
      condition:
        'consent, contract or a law may allow the decision: a human reviews it, hears the person, and it can be contested',
      when: ({ activity }) => restsOn(activity, 'a', 'b', 'c', 'e'),
      work: () => [{ operation: 'review', target: 'DPO' }],
    },
    {
      name: 'automated-decision-not-allowed',
      outcome: 'granted',
      article: 'GDPR Art. 22(1)',
      dpv: 'justifications:LegalityLackingObjection',
      reason: 'automated-stopped',
      condition: 'no basis of the activity allows it: it stops and a human decides',
      when: () => true,
      work: review,
    },
  ],
};
