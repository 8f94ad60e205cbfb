import type { StaffPermission, StaffRole } from './staff-view';

const READING = ['request.read'] as const satisfies StaffPermission[];
const AGENT = [...READING, 'request.assign', 'request.correct', 'request.record'] as const satisfies StaffPermission[];
const HANDLER = [
  ...AGENT,
  'request.pause',
  'request.close',
  'identity.decide',
  'source-task.retry',
  'package.preview',
  'plan.answer',
  'plan.approve',
  'decision.review',
  'proof.read',
] as const satisfies StaffPermission[];

/**
 * What each role may do. An agent takes requests in; a handler works on them; only the DPO extends, exempts a source,
 * revokes, keeps a file for a dispute, and has the last word on an objection that is weighed; handlers and the DPO approve, a plan that changes data each of them once; the DPO stops what is done to
 * sources; an auditor reads, proofs too. The administrator manages accounts and, being the first
 * account of a new office, may do all the rest too.
 */
const PERMISSIONS: Record<StaffRole, readonly StaffPermission[]> = {
  agent: AGENT,
  handler: [...HANDLER, 'package.approve'],
  dpo: [
    ...HANDLER,
    'request.extend',
    'source-task.exempt',
    'package.approve',
    'package.revoke',
    'effects.stop',
    'objection.decide',
    'file.hold',
    'audit.read',
  ],
  auditor: [...READING, 'audit.read', 'proof.read'],
  administrator: [
    ...HANDLER,
    'request.extend',
    'source-task.exempt',
    'package.approve',
    'package.revoke',
    'effects.stop',
    'objection.decide',
    'file.hold',
    'audit.read',
    'staff.manage',
  ],
};

export function permissionsOf(role: StaffRole): readonly StaffPermission[] {
  return PERMISSIONS[role];
}

export function may(role: StaffRole, permission: StaffPermission): boolean {
  return PERMISSIONS[role].includes(permission);
}
