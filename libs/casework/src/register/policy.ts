import {
  clockPolicyWith,
  type AssuranceLevel,
  type AssurancePolicy,
  type ClockPolicy,
  type Right,
} from '@habeas/domain';
import type {
  CaseFilePolicy,
  CodePolicy,
  ErasurePolicy,
  NoticePolicy,
  OthersPolicy,
  PackagePolicy,
  PolicyFile,
  ReminderPolicy,
  TaskPolicy,
} from './files/policy-file';

/** The controller's choices, in the shapes that the domain computes with. */
export interface Policy {
  version: string;
  clock: ClockPolicy;
  assurance: AssurancePolicy;
  code: CodePolicy;
  package: PackagePolicy;
  reminders: ReminderPolicy;
  caseFile: CaseFilePolicy;
  erasure: ErasurePolicy;
  tasks: TaskPolicy;
  notices: NoticePolicy;
  others: OthersPolicy;
}

/** Turns the validated and checked policy.yaml into the policy that the rules take. */
export function policyOf({
  version,
  clock,
  assurance,
  code,
  package: sealed,
  reminders,
  caseFile,
  erasure,
  tasks,
  notices,
  others,
}: PolicyFile): Policy {
  const switches = Object.fromEntries(Object.entries(clock).map(([key, value]) => [key, String(value)]));
  const levels = assurance.perRight.map(({ right, level }) => [right, level]);
  const perRight = Object.fromEntries(levels) as Record<Right, AssuranceLevel>;
  return {
    ...{ version, code, package: sealed, reminders, caseFile, erasure, tasks, notices, others },
    clock: clockPolicyWith(switches),
    assurance: { perRight, highRiskData: assurance.highRiskData },
  };
}
