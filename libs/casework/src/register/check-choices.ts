import type { Choice } from './files/choices-file';
import type { ActivityEntry } from './files/register-file';
import type { PackProblem } from './pack-invalid';
import { problemAt } from './validate-file';
import type { YamlFile } from './yaml-file';

/** Rules of choices.yaml that need the register: each activity exists and lets the person choose; something finds the person. */
export function checkChoices(
  file: YamlFile,
  choices: readonly Choice[],
  activities: readonly ActivityEntry[],
): PackProblem[] {
  return choices.flatMap((choice, position) => {
    const at = (field: string, message: string) => problemAt(file, ['choices', position, field], message);
    const problems = choice.activities.flatMap((key) => {
      const activity = activities.find((one) => one.key === key);
      if (!activity) return [at('activities', `"${key}" is not in activities of register.yaml`)];
      return choice.rights
        .filter((right) => !mayChoose(activity, right))
        .map((right) => at('activities', `the register offers no ${right} for "${key}"`));
    });
    if (choice.rights.length === 0) problems.push(at('rights', 'must name objection, consent-withdrawal or both'));
    if (choice.identifiers.length === 0) problems.push(at('identifiers', 'must name what it is executed by'));
    if (choice.activities.length === 0) problems.push(at('activities', 'must name what stops'));
    return problems;
  });
}

/** Everybody may object to direct marketing, whatever a register says (GDPR Art. 21(2)). */
function mayChoose(activity: ActivityEntry, right: Choice['rights'][number]): boolean {
  const { objection, consentWithdrawal, directMarketing } = activity;
  return right === 'objection' ? objection.available || directMarketing : consentWithdrawal.available;
}
