import 'reflect-metadata';
import type { DecisionScope, HeldData, SubjectFacts } from '@habeas/domain';
import { OperatorError } from '@habeas/platform/errors';
import type { ControllerPack } from './controller-pack';
import { FactsFile, type HeldEntry } from './files/facts-file';
import type { PackProblem } from './pack-invalid';
import { problemAt, validateFile } from './validate-file';
import { parseYamlFile, type YamlFile, type YamlPath } from './yaml-file';

/** The facts file cannot be used. Carries every problem found. */
export class FactsInvalid extends OperatorError {
  constructor(readonly problems: readonly PackProblem[]) {
    const lines = problems.map(({ file, line, entry, field, message }) =>
      [`${file}:${line}`, entry, field, message].filter(Boolean).join('  '),
    );
    super(`The facts cannot be used:\n${lines.join('\n')}`);
  }
}

/** What {@link readFacts} gives to the decision engine. */
export interface DecisionInput {
  held: HeldData[];
  facts: SubjectFacts;
  scope: DecisionScope;
}

type Named = readonly [path: YamlPath, what: string, name: string];

/** Every name in the file that points into the pack. */
function namesIn({ brand, consents, objections, scope, held, answers }: FactsFile) {
  const each = (list: readonly string[] | undefined, what: string, ...path: YamlPath): Named[] =>
    (list ?? []).map((name, index) => [[...path, index], what, name]);
  const keys = (map: object | undefined, path: string): Named[] =>
    Object.keys(map ?? {}).map((name) => [[path, name], 'activity', name]);
  return [
    [['brand'], 'brand', brand] as Named,
    ...keys(consents, 'consents'),
    ...keys(objections, 'objections'),
    ...each(scope?.activities, 'activity', 'scope', 'activities'),
    ...each(scope?.categories, 'category', 'scope', 'categories'),
    ...held.flatMap(({ category, activities }, index): Named[] => [
      [['held', index, 'category'], 'category', category],
      ...each(activities, 'activity', 'held', index, 'activities'),
    ]),
    ...(answers ?? []).map(({ activity }, index): Named => [['answers', index, 'activity'], 'activity', activity]),
  ];
}

function checkNames(file: YamlFile, content: FactsFile, pack: ControllerPack): PackProblem[] {
  const known: Readonly<Record<string, ReadonlySet<string>>> = {
    brand: new Set(pack.brands.map(({ key }) => key)),
    category: new Set(pack.categories.map(({ key }) => key)),
    activity: new Set(pack.activities.flatMap(({ key, section }) => [key, section])),
  };
  return namesIn(content)
    .filter(([, what, name]) => !known[what]?.has(name))
    .map(([path, what, name]) => problemAt(file, path, `the pack has no ${what} "${name}"`));
}

/** Rows by day must be all the rows, or the cut would be of another number than the count. */
function checkCounts(file: YamlFile, { held }: FactsFile): PackProblem[] {
  return held.flatMap(({ perDay, records }, index) => {
    const counted = (perDay ?? []).reduce((sum, entry) => sum + entry.records, 0);
    if (!perDay || counted === records) return [];
    return [problemAt(file, ['held', index, 'perDay'], `counts ${counted} rows, records says ${records}`)];
  });
}

function inputOf(content: FactsFile, pack: ControllerPack): DecisionInput {
  const keyOf = (name: string) =>
    pack.activities.find(({ key, section }) => name === key || name === section)?.key ?? name;
  const byKey = <T>(map: Record<string, T> | undefined): Record<string, T> =>
    Object.fromEntries(Object.entries(map ?? {}).map(([name, value]) => [keyOf(name), value]));
  const { today, brand, relation, events, openBalance, disputeOpen, consents, objections, scope, answers } = content;
  const heldData = ({ activities, dataKey, perDay, shared, withheldFields, ...rest }: HeldEntry): HeldData => ({
    ...rest,
    activities: activities.map(keyOf),
    dataKey: dataKey ?? null,
    perDay: perDay ?? null,
    shared: shared ?? 0,
    withheldFields: withheldFields ?? 0,
  });
  return {
    held: content.held.map(heldData),
    facts: {
      ...{ today, brand, relation, events: events ?? {} },
      ...{ openBalance: openBalance ?? false, disputeOpen: disputeOpen ?? false },
      ...{ consents: byKey(consents), objections: byKey(objections) },
      answers: (answers ?? []).map(({ activity, category, source, collection, until, ...answer }) => ({
        ...answer,
        activity: keyOf(activity),
        category: category ?? null,
        source: source ?? null,
        collection: collection ?? null,
        until: until ?? null,
      })),
    },
    scope: {
      activities: (scope?.activities ?? []).map(keyOf),
      categories: scope?.categories ?? [],
      erasureGround: scope?.erasureGround ?? null,
      restrictionCase: scope?.restrictionCase ?? null,
      reasonsGiven: scope?.reasonsGiven ?? false,
    },
  };
}

/**
 * Reads a facts file (docs/decision-engine.md): the facts about a person, what sources hold, and what is asked.
 * @param name the file's name, for messages
 * @param text YAML or JSON
 * @throws FactsInvalid with every problem: file, line, entry, field and what is wrong
 */
export function readFacts(name: string, text: string, pack: ControllerPack): DecisionInput {
  const file = parseYamlFile(name, text);
  const { value, problems } = validateFile(file, FactsFile);
  if (!value) throw new FactsInvalid(problems);
  const found = [...checkNames(file, value, pack), ...checkCounts(file, value)];
  if (found.length > 0) throw new FactsInvalid(found);
  return inputOf(value, pack);
}
