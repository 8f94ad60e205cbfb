import { RIGHTS, type Policy } from './files/policy-file';
import type { PackProblem } from './pack-invalid';
import { problemAt } from './validate-file';
import type { YamlFile } from './yaml-file';

/** Rules of policy.yaml that need more than one of its values. */
export function checkPolicy(file: YamlFile, policy: Policy): PackProblem[] {
  const named = policy.assurance.map(({ right }) => right);
  const forgotten = RIGHTS.filter((right) => !named.includes(right)).map((right) =>
    problemAt(file, ['assurance'], `no level is given for the right "${right}"`),
  );
  const days = policy.reminders.workingDaysBefore;
  const descending = days.every((value, index) => index === 0 || value < (days[index - 1] ?? 0));
  const order = descending
    ? []
    : [problemAt(file, ['reminders', 'workingDaysBefore'], 'must go from the farthest day to the nearest')];
  return [...forgotten, ...order];
}
