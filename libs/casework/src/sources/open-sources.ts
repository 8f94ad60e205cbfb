import path from 'node:path';
import {
  type Collection,
  DatasetError,
  FROM_PERSON,
  identityFields,
  type IdentityType,
  openConnector,
  readSources,
  type SourceDefinition,
  type SourceReach,
} from '@habeas/connectors';
import type { ControllerPack } from '../register';
import { SourceRegistry } from './source-registry';
import { systemFaults } from './system-sources';
import { unstoppableChoices } from './unstoppable-choices';

/** Begins the kind of a fact that says what became of a consent; the activity's key follows. */
const CONSENT = 'consent:';

/** What the sources are checked against. */
export type SourcesPack = Pick<ControllerPack, 'activities' | 'categories' | 'choices' | 'systems'>;

/** How this installation reaches the source of that key and database. */
export type ReachSource = (source: { key: string; database: string; files?: string }) => SourceReach;

/**
 * Reads the pack's `sources/sources.yaml` with every dataset, in the order in which sources are asked.
 * @throws DatasetError with every fault, also for an activity or a category that the register does not have (its rows would
 * reach the person without a purpose, or none would), for a system whose source is not there, and for a choice that no source stops
 */
export function readPackSources(packDir: string, pack: SourcesPack) {
  const definitions = readSources(path.join(packDir, 'sources', 'sources.yaml'));
  const faults = [
    ...definitions.flatMap((definition) => unknownToRegister(definition, pack)),
    ...definitions.flatMap((definition) => unknownFeeds(definition, definitions)),
    ...systemFaults(pack.systems, definitions),
    ...unstoppableChoices(pack.choices, definitions),
  ];
  if (faults.length > 0) throw new DatasetError(faults);
  return definitions;
}

/** Opens a connector for each source of the pack. Throws DatasetError as `readPackSources` does. */
export function openSources(packDir: string, pack: SourcesPack, reach: ReachSource): SourceRegistry {
  return new SourceRegistry(
    readPackSources(packDir, pack).map((definition) => ({
      key: definition.key,
      dataset: { ...definition.dataset, contactDirectory: definition.contactDirectory },
      connector: openConnector(definition, reach(definition)),
      accepts: acceptedBy(definition),
      owner: definition.owner ?? null,
      human: definition.human ?? null,
    })),
  );
}

function acceptedBy({ human, dataset }: SourceDefinition): Set<IdentityType> {
  return new Set(human?.searchBy ?? dataset.collections.flatMap(identityFields).map((field) => field.identity));
}

/** Feeds that are no source of the pack: nobody could be told. */
function unknownFeeds({ key, dataset }: SourceDefinition, definitions: readonly SourceDefinition[]): string[] {
  const known = new Set(definitions.map((definition) => definition.key));
  return dataset.collections.flatMap(({ name, feed }) =>
    feed === undefined || (known.has(feed) && feed !== key)
      ? []
      : [`source ${key}: ${name}: feed ${feed} is no other source of sources.yaml`],
  );
}

function unknownToRegister(
  { key, dataset }: SourceDefinition,
  pack: Pick<ControllerPack, 'activities' | 'categories'>,
): string[] {
  const activities = new Set(pack.activities.flatMap((activity) => [activity.key, activity.section]));
  const categories = new Set(pack.categories.map((category) => category.key));
  const unknownCategory = (category: string | undefined, place: string): string[] =>
    category === undefined || categories.has(category)
      ? []
      : [`source ${key}: ${place}: category ${category} is not in categories.yaml`];
  return dataset.collections.flatMap((collection) => [
    ...collection.activities
      .filter((activity) => !activities.has(activity))
      .map((activity) => `source ${key}: ${collection.name}: activity ${activity} is not in register.yaml`),
    ...unknownCategory(collection.category, collection.name),
    ...unknownRetention(key, collection, pack.activities),
    ...unknownMeanings(key, collection, pack.activities),
    ...collection.fields.flatMap(({ name, category }) => unknownCategory(category, `${collection.name}.${name}`)),
    ...collection.fields.flatMap(({ name, facts }) =>
      facts
        .flatMap(({ is }) => is)
        .filter((kind) => kind.startsWith(CONSENT) && !activities.has(kind.slice(CONSENT.length)))
        .map((kind) => `source ${key}: ${collection.name}.${name}: fact ${kind} names no activity of register.yaml`),
    ),
  ]);
}

/** Who got a row, or where it came from, can be named only when an activity of the collection has that recipient or origin. */
function unknownMeanings(
  source: string,
  { name, activities, fields }: Collection,
  register: ControllerPack['activities'],
): string[] {
  const own = register.filter(({ key, section }) => activities.includes(key) || activities.includes(section));
  const recipients = new Set(own.flatMap((one) => [...one.recipients, ...one.jointControllers].map(({ key }) => key)));
  const origins = new Set([FROM_PERSON, ...own.flatMap((one) => one.origins.map(({ key }) => key))]);
  const unknown = (field: string, what: string, named: Record<string, string> | undefined, known: Set<string>) =>
    Object.values(named ?? {})
      .filter((key) => !known.has(key))
      .map(
        (key) => `source ${source}: ${name}.${field}: none of its activities in register.yaml has the ${what} ${key}`,
      );
  return fields.flatMap((field) => [
    ...unknown(field.name, 'recipient', field.givenTo, recipients),
    ...unknown(field.name, 'origin', field.cameFrom === 'named' ? undefined : field.cameFrom, origins),
  ]);
}

/** A label that none of the collection's own activities has a period for would leave its rows to periods of other data. */
function unknownRetention(
  source: string,
  { name, activities, retention }: Collection,
  register: ControllerPack['activities'],
): string[] {
  if (!retention) return [];
  const own = register.filter(({ key, section }) => activities.includes(key) || activities.includes(section));
  const isKnown = own.some((activity) => activity.retention.some(({ dataKey }) => dataKey === retention.data));
  if (isKnown) return [];
  return [`source ${source}: ${name}: none of its activities in register.yaml has a period for ${retention.data}`];
}
