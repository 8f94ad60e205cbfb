/** `missing`: the register does not say what Art. 30 or 15 needs. `contradictory`: two of its values cannot both hold. */
export type Severity = 'missing' | 'contradictory' | 'open-question';

/** What a DPO should look at in a valid register. */
export interface Finding {
  severity: Severity;
  /** Section and key of the activity; empty for the register as a whole. */
  activity: string;
  field: string;
  message: string;
}
