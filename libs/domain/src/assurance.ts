import type { Right } from './rights';

/**
 * How sure the office is of who asks, weakest first: `none`; `contact` (a code came back from a contact that was on
 * file before the request); `account` (signed in with a second factor, or codes on two known contacts); `strong`
 * (itsme, eID or a check in a shop). EDPB Guidelines 01/2022 §§58-79.
 */
export const ASSURANCE_LEVELS = ['none', 'contact', 'account', 'strong'] as const;

/** One of {@link ASSURANCE_LEVELS}. */
export type AssuranceLevel = (typeof ASSURANCE_LEVELS)[number];

/** True when the value, of whatever origin, names one of {@link ASSURANCE_LEVELS}. */
export function isAssuranceLevel(value: unknown): value is AssuranceLevel {
  return ASSURANCE_LEVELS.some((level) => level === value);
}

/** Whether the assurance that was reached is at least the one that is needed. GDPR Art. 12(6), Art. 32. */
export function meets(have: AssuranceLevel, need: AssuranceLevel): boolean {
  return ASSURANCE_LEVELS.indexOf(have) >= ASSURANCE_LEVELS.indexOf(need);
}

/**
 * What each right needs by default. Access and portability: contact and billing data. Erasure: of a whole account.
 * Objection: Art. 21(1); direct marketing needs less, see {@link requiredAssurance}. A recommendation, hence a policy.
 */
const REQUIRED_ASSURANCE: Readonly<Record<Right, AssuranceLevel>> = {
  access: 'contact',
  rectification: 'contact',
  erasure: 'strong',
  restriction: 'contact',
  portability: 'contact',
  objection: 'contact',
  'consent-withdrawal': 'none',
  'automated-decision': 'contact',
};

/** What data of high risk (traffic, location, call records, recordings, camera images) needs by default. */
const REQUIRED_ASSURANCE_HIGH_RISK: AssuranceLevel = 'contact';

/** The controller's choice: a level per right, and a floor for data of high risk whatever the right. */
export interface AssurancePolicy {
  readonly perRight: Readonly<Record<Right, AssuranceLevel>>;
  readonly highRiskData: AssuranceLevel;
}

/** The policy of a controller that has chosen nothing. */
export const DEFAULT_ASSURANCE_POLICY: AssurancePolicy = {
  perRight: REQUIRED_ASSURANCE,
  highRiskData: REQUIRED_ASSURANCE_HIGH_RISK,
};

/** What a requested right touches, as far as it changes the assurance that is needed. */
export interface AssuranceScope {
  readonly highRiskData?: boolean;
  readonly directMarketing?: boolean;
  /** Something that the controller lets everybody object to without reasons, or a consent that is withdrawn. */
  readonly withoutReasons?: boolean;
}

/**
 * The assurance a right needs under a policy. An objection to direct marketing is acted on at once and never asks for
 * more than the contact point itself (GDPR Art. 21(2)-(3); APD 28/2020), so no policy can raise it; for the rest the
 * higher of the right's own level and, where such data is touched, the floor for data of high risk.
 */
export function requiredAssurance(
  right: Right,
  policy: AssurancePolicy = DEFAULT_ASSURANCE_POLICY,
  scope: AssuranceScope = {},
): AssuranceLevel {
  if (right === 'objection' && (scope.directMarketing || scope.withoutReasons)) return 'none';
  if (right === 'consent-withdrawal' && scope.withoutReasons) return 'none';
  const own = policy.perRight[right];
  return scope.highRiskData && !meets(own, policy.highRiskData) ? policy.highRiskData : own;
}
