/** What was found for one activity and category. */
export interface AccessFound {
  readonly records: number;
  /** Fields that hold another person's data, or that must not be told. */
  readonly withheldFields: number;
}

/** What the person is given, under which article, and why; `reason` is a key that desk and letters have words for. */
export interface AccessOutcome {
  readonly outcome: 'granted' | 'partial' | 'not-applicable';
  readonly article: string;
  readonly reason: 'copy-given' | 'copy-given-others-masked' | 'nothing-found';
}

/**
 * Decides access for one activity and category. Access cannot be refused as a whole for the sake of others: their data
 * are masked and the rest is given (GDPR Art. 15(3)-(4), recital 63; EDPB 01/2022 §166). Finding nothing is an answer.
 */
export function decideAccess({ records, withheldFields }: AccessFound): AccessOutcome {
  if (records === 0) return { outcome: 'not-applicable', article: 'GDPR Art. 15(1)', reason: 'nothing-found' };
  if (withheldFields === 0) return { outcome: 'granted', article: 'GDPR Art. 15(3)', reason: 'copy-given' };
  return { outcome: 'partial', article: 'GDPR Art. 15(4)', reason: 'copy-given-others-masked' };
}
