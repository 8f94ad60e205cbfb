import type { OthersKind } from '@habeas/domain';
import type { Labels } from '../connector';
import type { Collection, Dataset, Field } from '../dataset/dataset';

/** What the owner of a human source tells about one of its collections. */
export interface HumanCollection {
  name: string;
  label: Labels;
  /** The register's data-category key. */
  category: string;
  /** Register entries (keys or section numbers). */
  activities: string[];
  /** Key of the retained data in the register. */
  retention?: string;
  /** What is handed over may show or let hear others. */
  mayNameOthers?: OthersKind;
  /** The owner keeps it for so many days only, where the register gives no period (tests of five days). */
  keptDays?: number;
}

/** Fields of a row that a person writes: what it is, and the file that was handed over. */
const NUMBER: Labels = { fr: 'Numéro', nl: 'Nummer', de: 'Nummer', en: 'Number' };
const DESCRIPTION: Labels = { fr: 'Description', nl: 'Omschrijving', de: 'Beschreibung', en: 'Description' };
const FILE: Labels = { fr: 'Fichier', nl: 'Bestand', de: 'Datei', en: 'File' };

const field = (name: string, label: Labels, more: Partial<Field> = {}): Field => ({
  name,
  label,
  dataCategories: [],
  primaryKey: false,
  unique: false,
  phoneFormat: 'e164',
  references: [],
  facts: [],
  ...more,
});

/** The dataset of a source whose rows a person writes: each collection has a number, a description and a file. */
export function humanDataset(source: string, title: Labels, collections: readonly HumanCollection[]): Dataset {
  return {
    key: source.replaceAll('-', '_'),
    source,
    title,
    schema: 'public',
    contactDirectory: false,
    timeZone: 'UTC',
    collections: collections.map(collectionOf),
  };
}

function collectionOf({
  name,
  label,
  category,
  activities,
  retention,
  mayNameOthers,
  keptDays,
}: HumanCollection): Collection {
  return {
    name,
    label,
    subject: false,
    category,
    activities,
    ...(retention === undefined ? {} : { retention: { data: retention } }),
    ...(keptDays === undefined ? {} : { keptDays }),
    erasure: { mode: 'delete' },
    suppression: [],
    issued: false,
    fields: [
      field('number', NUMBER, { primaryKey: true, kind: 'number' }),
      field('description', DESCRIPTION, { mayNameOthers: 'text' }),
      field('file', FILE, { file: { mediaType: 'application/octet-stream' }, mayNameOthers }),
    ],
  };
}
