import { ask, nothingFound, openQuestion, OUTSIDE } from './decide-common';
import { atSource, notices, type DecisionCase, type RightRules } from './decision-rule';
import { basisRules } from './legal-basis';

const CORRECT = [
  'yes',
  'GDPR Art. 16',
  'justifications:ContestAccuracy',
  'corrected',
  'what is inaccurate or incomplete for the purpose; Art. 16 knows no ground of refusal',
] as const;

/** Right × legal basis (law.md section 3, row Rectification). */
export const RECTIFICATION_BASES = basisRules('rectification', {
  a: [...CORRECT],
  b: [...CORRECT],
  c: [...CORRECT],
  d: [...CORRECT],
  e: [...CORRECT],
  f: [...CORRECT],
  '9(2)': [...CORRECT],
});

/** Contested data are restricted from receipt on (Art. 18(1)(a)), and the recipients of the wrong data are told (Art. 19). */
const checked = (seen: DecisionCase) => [
  ...atSource('restrict', seen),
  { operation: 'review' as const, target: 'DPO' },
];

/** Rectification (Art. 16): the person knows what they gave; what was measured, bought or concluded is checked by a colleague. */
export const RECTIFICATION: RightRules = {
  right: 'rectification',
  about: 'data',
  rules: [
    ...OUTSIDE,
    nothingFound('rectification', 'GDPR Art. 16'),
    openQuestion('rectification', 'GDPR Art. 16'),
    {
      name: 'rectification-issued-record',
      outcome: 'partial',
      article: 'GDPR Art. 16',
      dpv: 'justifications:ContestAccuracy',
      reason: 'completed-not-rewritten',
      condition:
        'the rows are documents as they were issued: they say what was, so they are completed by a statement and never rewritten',
      when: ({ held }) => held?.issued === true,
      work: (seen) => [{ operation: 'review', target: 'DPO' }, ...notices(seen)],
    },
    {
      name: 'rectification-opinion',
      outcome: 'needs-person',
      article: 'GDPR Art. 16',
      dpv: 'justifications:ContestAccuracy',
      reason: 'opinion-checked',
      condition: 'the data are an assessment: wrong only where its facts are (APD 79/2023)',
      when: ({ origins }) => origins.length > 0 && origins.every((origin) => origin === 'derived'),
      question: ask(() => 'are the facts wrong on which this assessment rests?'),
      work: checked,
    },
    {
      name: 'rectification-evidence',
      outcome: 'needs-person',
      article: 'GDPR Art. 16',
      dpv: 'justifications:ContestAccuracy',
      reason: 'accuracy-checked',
      condition:
        'the data were observed or came from others: evidence may be asked where relevant and sufficient (C-247/23)',
      when: ({ origins }) => !origins.includes('collected'),
      question: ask(({ category }) => `is ${category} inaccurate, and what shows it?`),
      work: checked,
    },
    {
      name: 'rectification-as-asked',
      outcome: 'granted',
      article: 'GDPR Art. 16',
      dpv: 'justifications:ContestAccuracy',
      reason: 'corrected',
      condition: 'the person gave the data: corrected at the source and at what feeds it',
      when: () => true,
      work: (seen) => [...atSource('rectify', seen), ...notices(seen)],
    },
  ],
};
