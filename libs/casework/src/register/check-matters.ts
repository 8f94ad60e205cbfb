import type { Choice } from './files/choices-file';
import type { Matter } from './files/matters-file';
import type { PackProblem } from './pack-invalid';
import { problemAt } from './validate-file';
import type { YamlFile, YamlPath } from './yaml-file';

/**
 * Rules of matters.yaml over several fields: a referral names somebody, a page that asks for nothing can promise nothing either, what goes
 * along is a choice that anybody may make, customers stand where a message is handed over, and no word stands for two matters.
 */
export function checkMatters(file: YamlFile, matters: readonly Matter[], choices: readonly Choice[]): PackProblem[] {
  const taken = new Map<string, string>();
  return matters.flatMap((matter, position) => {
    const at = (path: YamlPath, message: string) => problemAt(file, ['matters', position, ...path], message);
    return [
      ...handlingFaults(matter).map(([field, message]) => at([field], message)),
      ...customerFaults(matter).map(([path, message]) => at(path, message)),
      ...objectionFaults(matter, choices).map(([path, message]) => at(path, message)),
      ...matter.mentioned.flatMap((word, index) => {
        const other = taken.get(word);
        taken.set(word, matter.key);
        return other === undefined ? [] : [at(['mentioned', index], `"${word}" stands for "${other}" already`)];
      }),
    ];
  });
}

function handlingFaults({ handling, offered, contacts, days, objection }: Matter): [string, string][] {
  const faults: [string, string][] = [];
  if (handling === 'referral' && contacts.length === 0)
    faults.push(['contacts', 'a referral must name whom to turn to']);
  if (offered !== 'page') return faults;
  if (handling !== 'referral') faults.push(['offered', 'a page alone answers nothing but a referral']);
  if (days !== undefined) faults.push(['days', 'a page alone has no date to keep: offer the form']);
  if (objection) faults.push(['objection', 'a page alone knows nobody to stop it for: offer the form']);
  return faults;
}

function customerFaults({ handling, customers = [] }: Matter): [YamlPath, string][] {
  if (customers.length > 0 && handling !== 'hand-over')
    return [[['customers'], 'only what is handed over goes to one']];
  return customers.flatMap(({ name }, index): [YamlPath, string][] =>
    customers.findIndex((one) => one.name === name) < index
      ? [[['customers', index, 'name'], `"${name}" is named already`]]
      : [],
  );
}

function objectionFaults({ objection }: Matter, choices: readonly Choice[]): [YamlPath, string][] {
  if (!objection) return [];
  const choice = choices.find(({ key }) => key === objection.choice);
  if (!choice) return [[['objection', 'choice'], `"${objection.choice}" is not in choices of choices.yaml`]];
  if (!choice.rights.includes('objection'))
    return [[['objection', 'choice'], `"${choice.key}" does not stop by an objection`]];
  return objection.channels
    .filter((channel) => !choice.channels.includes(channel))
    .map((channel) => [['objection', 'channels'], `"${choice.key}" has no channel ${channel}`]);
}
