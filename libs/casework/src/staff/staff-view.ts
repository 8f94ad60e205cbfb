import type { Language } from '@habeas/domain';

/** What an account may do at the desk; one role each. */
export const STAFF_ROLES = ['agent', 'handler', 'dpo', 'auditor', 'administrator'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Whether a colleague wants the digest of the day by mail: never, when it has something to say, or on every working day. */
export const DIGEST_WISHES = ['none', 'when-something', 'daily'] as const;
export type DigestWish = (typeof DIGEST_WISHES)[number];

/** An account as the desk shows it. */
export interface StaffAccountView {
  id: string;
  name: string;
  email: string;
  role: StaffRole;
  language: Language;
  active: boolean;
  secondFactorEnrolled: boolean;
  lastSignInAt: string | null;
}

/** Answer of `GET /desk/api/session`. `csrfToken` goes back in the header `x-csrf-token` of each writing call. */
export interface SessionView {
  account: StaffAccountView;
  /** `enrol`: signed in with a password only, must enrol a second factor before anything else. */
  stage: 'enrol-second-factor' | 'complete';
  csrfToken: string;
  permissions: StaffPermission[];
  /** The brands of the controller, by key and name. */
  brands: { key: string; name: string }[];
}

export const STAFF_PERMISSIONS = [
  'request.read',
  'request.assign',
  'request.correct',
  'request.record',
  'request.extend',
  'request.pause',
  'request.close',
  'identity.decide',
  'source-task.retry',
  'source-task.exempt',
  'package.preview',
  'package.approve',
  'package.revoke',
  'plan.answer',
  'plan.approve',
  'decision.review',
  'objection.decide',
  'file.hold',
  'effects.stop',
  'proof.read',
  'staff.manage',
  'audit.read',
] as const;
export type StaffPermission = (typeof STAFF_PERMISSIONS)[number];

/** Answer of `POST /desk/api/second-factor/enrolment`. */
export interface EnrolmentView {
  secret: string;
  otpauthUrl: string;
  qrSvg: string;
}

/** Answer of `POST /desk/api/accounts`: the one-time sign-in to hand to the new colleague. */
export interface InvitationView {
  account: StaffAccountView;
  oneTimeSignInUrl: string;
  expiresAt: string;
}
