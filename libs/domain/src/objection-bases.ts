import { basisRules } from './legal-basis';

const STOP = [
  'GDPR Art. 21(2)-(3)',
  'justifications:Objection',
  'marketing-stopped',
  'direct marketing: whatever the basis, without reasons, and never refused',
] as const;
const UNKNOWN = 'justifications:NotRequiredJustification';
const WEIGHED = [
  'yes',
  'GDPR Art. 21(1)',
  'justifications:Objection',
  'balancing',
  'for reasons from the situation of the person, unless compelling grounds or claims prevail',
] as const;
const RESEARCH = [
  'yes',
  'GDPR Art. 21(6)',
  'justifications:Objection',
  'balancing',
  'research or statistics (Art. 89(1)), unless a public-interest task needs them',
] as const;

/** Right × legal basis (law.md section 3, row Object 21(1)). */
export const OBJECTION_BASES = basisRules('objection', {
  a: ['no', 'GDPR Art. 21(1)', UNKNOWN, 'no-objection-consent', 'the consent can be withdrawn instead (Art. 7(3))'],
  b: [
    'no',
    'GDPR Art. 21(1)',
    'justifications:ContractPerformanceNecessity',
    'no-objection-contract',
    'a contract knows no objection',
  ],
  c: [
    'no',
    'GDPR Art. 21(1)',
    'justifications:LegalObligationImpaired',
    'no-objection-legal-duty',
    'a legal duty knows no objection',
  ],
  d: ['no', 'GDPR Art. 21(1)', UNKNOWN, 'no-objection-vital', 'a vital interest knows no objection'],
  e: [...WEIGHED],
  f: [...WEIGHED],
  '9(2)': ['no', 'GDPR Art. 21(1)', UNKNOWN, 'no-objection-consent', 'Art. 9(2) gives none of its own'],
});

/** Right × legal basis (law.md section 3, row Object 21(2)-(3)): on any basis; on consent it is a withdrawal. */
export const MARKETING_BASES = basisRules('objection-marketing', {
  a: ['yes', ...STOP],
  b: ['yes', ...STOP],
  c: ['yes', ...STOP],
  d: ['yes', ...STOP],
  e: ['yes', ...STOP],
  f: ['yes', ...STOP],
  '9(2)': ['yes', ...STOP],
});

const NO_RESEARCH = [
  'no',
  'GDPR Art. 21(6)',
  UNKNOWN,
  'no-objection-consent',
  'Art. 21(6) is for public task and legitimate interest',
] as const;

/** Right × legal basis (law.md section 3, row Object 21(6)). */
export const RESEARCH_BASES = basisRules('objection-research', {
  a: [...NO_RESEARCH],
  b: [...NO_RESEARCH],
  c: [...NO_RESEARCH],
  d: [...NO_RESEARCH],
  e: [...RESEARCH],
  f: [...RESEARCH],
  '9(2)': [...NO_RESEARCH],
});
