import 'reflect-metadata';
import { checkContrast } from './brand-contrast';
import { cataloguesOf } from './catalogues';
import { checkMoves } from './check-moves';
import { checkPolicy } from './check-policy';
import { checkReferences } from './check-references';
import { checkSystems } from './check-systems';
import { checkUnique } from './check-unique';
import type { ControllerPack } from './controller-pack';
import { deepFreeze } from './deep-freeze';
import { BrandsFile } from './files/brands-file';
import { CategoriesFile } from './files/categories-file';
import { ChannelsFile } from './files/channels-file';
import { ChoicesFile } from './files/choices-file';
import { Controller } from './files/controller-file';
import { MattersFile } from './files/matters-file';
import { PhrasesFile } from './files/phrases-file';
import { PolicyFile } from './files/policy-file';
import { RecipientsFile } from './files/recipients-file';
import { RegisterFile } from './files/register-file';
import { SystemsFile } from './files/systems-file';
import { checkChoices } from './check-choices';
import { checkMatters } from './check-matters';
import { checkSenders } from './check-senders';
import { checkChannels } from './check-channels';
import { PackInvalid, type PackProblem } from './pack-invalid';
import { policyOf } from './policy';
import { readPackFiles, type PackFiles } from './read-pack-files';
import { resolveActivity } from './resolve-activity';
import { validateFile } from './validate-file';

function stopAt(problems: readonly PackProblem[]): void {
  if (problems.length > 0) throw new PackInvalid(problems);
}

function validated(files: PackFiles) {
  const problems: PackProblem[] = [];
  const read = <T extends object>(kind: keyof PackFiles, type: new () => T): T => {
    const result = validateFile(files[kind], type);
    problems.push(...result.problems);
    return result.value ?? new type();
  };
  const contents = {
    controller: read('controller', Controller),
    brands: read('brands', BrandsFile),
    channels: read('channels', ChannelsFile),
    policy: read('policy', PolicyFile),
    categories: read('categories', CategoriesFile),
    recipients: read('recipients', RecipientsFile),
    phrases: read('phrases', PhrasesFile),
    register: read('register', RegisterFile),
    systems: read('systems', SystemsFile),
    choices: read('choices', ChoicesFile),
    matters: read('matters', MattersFile),
  };
  stopAt(problems);
  return contents;
}

type Contents = ReturnType<typeof validated>;

function repeated(files: PackFiles, contents: Contents) {
  const { brands, channels, categories, recipients, phrases, register, systems, choices, matters } = contents;
  return [
    ...checkUnique(files.brands, 'brands', brands.brands, 'key'),
    ...checkUnique(files.channels, 'channels', channels.channels, 'key'),
    ...checkUnique(files.categories, 'categories', categories.categories, 'key'),
    ...checkUnique(files.recipients, 'recipients', recipients.recipients, 'key'),
    ...checkUnique(files.register, 'activities', register.activities, 'key'),
    ...checkUnique(files.register, 'activities', register.activities, 'section'),
    ...checkUnique(files.systems, 'systems', systems.systems, 'number'),
    ...checkUnique(files.choices, 'choices', choices.choices, 'key'),
    ...checkUnique(files.choices, 'senders', choices.senders ?? [], 'key'),
    ...checkUnique(files.matters, 'matters', matters.matters, 'key'),
    ...Object.entries(phrases).flatMap(([list, entries]: [string, { key: string }[]]) =>
      checkUnique(files.phrases, list, entries, 'key'),
    ),
  ];
}

/**
 * Reads, validates and joins the controller pack of a folder.
 * @param dir folder that holds the pack's YAML files
 * @returns the frozen pack; its `version` changes with every byte of its files
 * @throws PackInvalid with every problem: file, entry, field, line and what is wrong
 */
export function loadPack(dir: string): ControllerPack {
  const { files, version, problems } = readPackFiles(dir);
  stopAt(problems);
  const contents = validated(files);
  const { controller, brands, channels, policy, categories, recipients, phrases, register } = contents;
  const { systems, choices, matters } = contents;
  const catalogues = cataloguesOf(brands.brands, categories, recipients, phrases);
  stopAt([
    ...repeated(files, contents),
    ...checkReferences(files.register, register.activities, catalogues),
    ...checkChannels(files.channels, channels.channels, catalogues.brands),
    ...checkSystems(files.systems, systems.systems, register.activities),
    ...checkPolicy(files.policy, policy, controller),
    ...checkChoices(files.choices, choices.choices, register.activities),
    ...checkSenders(files.choices, choices, catalogues.brands),
    ...checkMatters(files.matters, matters.matters, choices.choices),
    ...checkContrast(files.brands, brands.brands),
    ...checkMoves(files.brands, {
      ...{ brands: brands.brands, channels: channels.channels },
      ...{ activities: register.activities, recipients: recipients.recipients },
    }),
  ]);
  return deepFreeze({
    ...{ version, controller, policy: policyOf(policy), openQuestions: register.openQuestions },
    brands: brands.brands,
    channels: channels.channels,
    categories: categories.categories,
    recipients: recipients.recipients,
    systems: systems.systems,
    activities: register.activities.map((entry) => resolveActivity(entry, catalogues)),
    choices: choices.choices,
    senders: choices.senders ?? [],
    matters: matters.matters,
    exemptions: phrases.exemptions,
  });
}
