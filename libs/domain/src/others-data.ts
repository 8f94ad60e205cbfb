/**
 * What of others a value may hold: `number` a phone number or an address, `name` a name, `text` words that somebody wrote, `voice`
 * and `image` what was recorded.
 */
export const OTHERS_KINDS = ['number', 'name', 'text', 'voice', 'image'] as const;
export type OthersKind = (typeof OTHERS_KINDS)[number];

/** What becomes of values that may speak of other persons than the one who asks (GDPR Art. 15(4)). */
export const OTHERS_OUTCOMES = ['give', 'mask', 'leave-out'] as const;
export type OthersOutcome = (typeof OTHERS_OUTCOMES)[number];

/** Why values are not given: the rights of others (GDPR Art. 15(4)), or the secrecy of communications (LCE Art. 124). */
export const OTHERS_GROUNDS = ['rights-of-others', 'communications-secrecy'] as const;
export type OthersGround = (typeof OTHERS_GROUNDS)[number];

/** A decision about one field of one collection; `ground` stands wherever not everything is given. */
export interface OthersDecision {
  readonly outcome: OthersOutcome;
  readonly ground: OthersGround | null;
}

/** A rule of the controller's policy for one kind of values. `unlessSeen`: only where no row was seen to speak of others. */
export interface OthersRule extends OthersDecision {
  readonly kind: OthersKind;
  readonly unlessSeen: boolean;
}

/** Voices and faces are not covered by a program: whoever hands them over does that, or they stay. */
const NEVER_MASKED: ReadonlySet<OthersKind> = new Set(['voice', 'image']);

/** Whether a decision can stand: what is not given needs its ground, and nothing else has one (law.md section 3, letters). */
export function isLawful(kind: OthersKind, { outcome, ground }: OthersDecision): boolean {
  if (outcome === 'mask' && NEVER_MASKED.has(kind)) return false;
  return (outcome === 'give') === (ground === null);
}

/**
 * What the policy decides by itself. Null: a colleague decides.
 * @param seen rows in which another person's number or address was seen
 */
export function settledByRule(rules: readonly OthersRule[], kind: OthersKind, seen: number): OthersDecision | null {
  const rule = rules.find((one) => one.kind === kind && (!one.unlessSeen || seen === 0));
  return rule ? { outcome: rule.outcome, ground: rule.ground } : null;
}
