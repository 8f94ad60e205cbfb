import { ClockPolicyError, clockPolicyWith, RIGHTS } from '@habeas/domain';
import type { Controller } from './files/controller-file';
import type { PolicyFile } from './files/policy-file';
import type { PackProblem } from './pack-invalid';
import { problemAt } from './validate-file';
import type { YamlFile } from './yaml-file';

function refusal(key: string, value: unknown): string | undefined {
  try {
    clockPolicyWith({ [key]: String(value) });
    return undefined;
  } catch (error) {
    if (error instanceof ClockPolicyError) return error.message;
    throw error;
  }
}

function clockProblems(file: YamlFile, clock: PolicyFile['clock']): PackProblem[] {
  return Object.entries(clock).flatMap(([key, value]) => {
    const message = refusal(key, value);
    return message === undefined ? [] : [problemAt(file, ['clock', key], message)];
  });
}

function assuranceProblems(file: YamlFile, { perRight }: PolicyFile['assurance']): PackProblem[] {
  const at = (message: string) => problemAt(file, ['assurance', 'perRight'], message);
  const named = perRight.map(({ right }) => right);
  return RIGHTS.flatMap((right) => {
    const times = named.filter((name) => name === right).length;
    if (times === 1) return [];
    return [at(times === 0 ? `no level is given for the right "${right}"` : `the right "${right}" has two levels`)];
  });
}

function reminderProblems(file: YamlFile, { workingDaysBefore }: PolicyFile['reminders']): PackProblem[] {
  const descending = workingDaysBefore.every(
    (days, index) => index === 0 || days < (workingDaysBefore[index - 1] ?? 0),
  );
  if (descending) return [];
  return [problemAt(file, ['reminders', 'workingDaysBefore'], 'must go from the farthest day to the nearest')];
}

/** Whoever stands higher hears later, and only somebody who has an address. */
function escalationProblems(
  file: YamlFile,
  { officerWorkingDaysBefore, headWorkingDaysBefore }: PolicyFile['reminders'],
  controller: Controller,
): PackProblem[] {
  if (headWorkingDaysBefore === undefined) return [];
  const at = (message: string) => problemAt(file, ['reminders', 'headWorkingDaysBefore'], message);
  return [
    ...(controller.headOfOffice ? [] : [at('controller.yaml names no headOfOffice to write to')]),
    ...(headWorkingDaysBefore <= officerWorkingDaysBefore ? [] : [at('must not be before officerWorkingDaysBefore')]),
  ];
}

/** Rules of policy.yaml that need the domain, controller.yaml, or more than one of its values. */
export function checkPolicy(file: YamlFile, policy: PolicyFile, controller: Controller): PackProblem[] {
  return [
    ...clockProblems(file, policy.clock),
    ...assuranceProblems(file, policy.assurance),
    ...reminderProblems(file, policy.reminders),
    ...escalationProblems(file, policy.reminders, controller),
  ];
}
