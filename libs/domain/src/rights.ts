/** The rights of GDPR Arts. 15 to 22 and 7(3) that a request can contain; one message may contain several. */
export const RIGHTS = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'consent-withdrawal',
  'automated-decision',
] as const;

/** One of {@link RIGHTS}. */
export type Right = (typeof RIGHTS)[number];

/** True when the value, of whatever origin, names one of {@link RIGHTS}. */
export function isRight(value: unknown): value is Right {
  return RIGHTS.some((right) => right === value);
}

/** The article of Regulation (EU) 2016/679 that grants each right, as it is cited in a letter. */
export const RIGHT_ARTICLE: Readonly<Record<Right, string>> = {
  access: 'GDPR Art. 15',
  rectification: 'GDPR Art. 16',
  erasure: 'GDPR Art. 17',
  restriction: 'GDPR Art. 18',
  portability: 'GDPR Art. 20',
  objection: 'GDPR Art. 21',
  'consent-withdrawal': 'GDPR Art. 7(3)',
  'automated-decision': 'GDPR Art. 22',
};

/** The code of each right in the W3C Data Privacy Vocabulary 2.3, module `legal/eu/gdpr/modules/rights`. */
export const RIGHT_DPV: Readonly<Record<Right, string>> = {
  access: 'eu-gdpr:A15',
  rectification: 'eu-gdpr:A16',
  erasure: 'eu-gdpr:A17',
  restriction: 'eu-gdpr:A18',
  portability: 'eu-gdpr:A20',
  objection: 'eu-gdpr:A21',
  'consent-withdrawal': 'eu-gdpr:A7-3',
  'automated-decision': 'eu-gdpr:A22',
};
