import { may, permissionsOf } from './permissions';
import { STAFF_PERMISSIONS, STAFF_ROLES, type StaffPermission, type StaffRole } from './staff-view';

/** Who may do what, written by hand: a change of the table is a decision, and shows here. */
const TABLE: Record<StaffPermission, StaffRole[]> = {
  'request.read': ['agent', 'handler', 'dpo', 'auditor', 'administrator'],
  'request.assign': ['agent', 'handler', 'dpo', 'administrator'],
  'request.correct': ['agent', 'handler', 'dpo', 'administrator'],
  'request.record': ['agent', 'handler', 'dpo', 'administrator'],
  'request.pause': ['handler', 'dpo', 'administrator'],
  'request.close': ['handler', 'dpo', 'administrator'],
  'request.extend': ['dpo', 'administrator'],
  'identity.decide': ['handler', 'dpo', 'administrator'],
  'source-task.retry': ['handler', 'dpo', 'administrator'],
  'source-task.exempt': ['dpo', 'administrator'],
  'package.preview': ['handler', 'dpo', 'administrator'],
  'package.approve': ['handler', 'dpo', 'administrator'],
  'plan.answer': ['handler', 'dpo', 'administrator'],
  'plan.approve': ['handler', 'dpo', 'administrator'],
  'decision.review': ['handler', 'dpo', 'administrator'],
  'effects.stop': ['dpo', 'administrator'],
  'objection.decide': ['dpo', 'administrator'],
  'file.hold': ['dpo', 'administrator'],
  'proof.read': ['handler', 'dpo', 'auditor', 'administrator'],
  'package.revoke': ['dpo', 'administrator'],
  'staff.manage': ['administrator'],
  'audit.read': ['dpo', 'auditor', 'administrator'],
};

const CELLS = STAFF_ROLES.flatMap((role) =>
  STAFF_PERMISSIONS.map((permission) => [role, permission, TABLE[permission].includes(role)] as const),
);

describe('what a role may do', () => {
  it.each(CELLS)('%s, %s: %s', (role, permission, expected) => {
    expect(may(role, permission)).toBe(expected);
  });

  it.each(STAFF_ROLES)('names no permission of a %s twice, and none that is not in the list', (role) => {
    const permissions = permissionsOf(role);
    expect(new Set(permissions).size).toBe(permissions.length);
    expect(permissions.filter((permission) => !STAFF_PERMISSIONS.includes(permission))).toEqual([]);
  });
});
