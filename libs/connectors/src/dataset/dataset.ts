import type { DataOrigin, OthersKind } from '@habeas/domain';
import type { IdentityType, Labels } from '../connector';
import type { CollectionEffects, FactRule } from './effect-rules';

/** One source's dataset: what Fides' YAML says, with what ours adds under `x-habeas`. */
export interface Dataset {
  /** Fides' key; references name it. */
  key: string;
  /** The source's key in the pack. */
  source: string;
  title: Labels;
  owner?: string;
  /** Database schema of the collections. */
  schema: string;
  /** ISO country in which a phone number without a country code is read. */
  country?: string;
  /** May be used to locate a person, and the contacts on file, before identity is verified. */
  contactDirectory: boolean;
  /** IANA zone in which the source's instants are days. */
  timeZone: string;
  collections: Collection[];
}

export interface Collection extends CollectionEffects {
  name: string;
  description?: string;
  label: Labels;
  /** One row stands for one person. */
  subject: boolean;
  /** The register's data-category key; a field may have its own. */
  category?: string;
  /** How these rows came to the controller; what the register says of the category where the dataset says nothing. */
  origin?: DataOrigin;
  /** Register entries (section numbers) under which these rows are processed; the dataset's when the collection names none. */
  activities: string[];
  /** The source keeps the rows for so many days only, where the register gives no period. */
  keptDays?: number;
  /** Why these rows name other persons, for the reader of the package. */
  thirdPartyNote?: Labels;
  fields: Field[];
}

export interface Field {
  name: string;
  description?: string;
  label: Labels;
  dataCategories: string[];
  dataType?: string;
  category?: string;
  /** Where it is not the collection's: a score that was worked out, among what the person gave. */
  origin?: DataOrigin;
  primaryKey: boolean;
  identity?: IdentityType;
  /** Only with `identity`: a value never stands for two persons. */
  unique: boolean;
  /** How the source writes phone numbers. */
  phoneFormat: PhoneFormat;
  references: Reference[];
  thirdParty?: ThirdParty;
  /** Values may speak of other persons: a colleague or a rule decides whether they are given (Art. 15(4)). */
  mayNameOthers?: OthersKind;
  /**
   * Values say where the row came from: `named` where they name it themselves, else the source's code to an origin of the
   * register, or to `person`.
   */
  cameFrom?: Record<string, string> | 'named';
  /** Codes that say: this person uses what a customer has, and was brought in by them. The data did not come from the person (Art. 14). */
  broughtIn?: string[];
  /** Values name to whom the row was given: the source's code to a recipient of the register. */
  givenTo?: Record<string, string>;
  contact?: 'email' | 'phone';
  /** Sibling field that tells since when the contact is on file. */
  contactSince?: string;
  personName?: 'given' | 'family';
  attribute?: SubjectAttribute;
  file?: { mediaType: string };
  /** How a value is to be read by a person; text where the dataset says nothing. */
  kind?: ValueKind;
  codes?: Record<string, Labels>;
  withhold?: Labels;
  /** What the values say of the person's relation. */
  facts: FactRule[];
}

export type PhoneFormat = 'e164' | 'digits' | 'double-zero' | 'national';

/** Origin of a row that the person gave. */
export const FROM_PERSON = 'person';

/** `amount` is in euro, `duration` in seconds. A number that names something (an invoice) is no `number`. */
export const VALUE_KINDS = ['date', 'instant', 'amount', 'duration', 'bytes', 'number'] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

export interface Reference {
  dataset: string;
  collection: string;
  field: string;
  /** `from`: values come from the other field; `to`: this field's values feed the other; both when absent. */
  direction?: 'from' | 'to';
}

/** The value is another person's. It is masked, always or where a sibling field has one of the values. */
export interface ThirdParty {
  action: 'mask' | 'show';
  when?: { field: string; is: string[] };
}

export interface SubjectAttribute {
  is: 'language' | 'brand' | 'relation' | 'movesOn';
  /** The source's code to our word; a code without an entry is passed in lower case. */
  values: Record<string, string>;
}

/** The collection of that name. Throws RangeError when the dataset has none: names reach here only from the dataset itself. */
export function collectionOf(dataset: Dataset, name: string): Collection {
  const collection = dataset.collections.find((candidate) => candidate.name === name);
  if (!collection) throw new RangeError(`${dataset.source}: no collection ${name}`);
  return collection;
}

/** The field by which a subject is told from every other: the first unique identity. */
export function subjectField(collection: Collection): Field & { identity: IdentityType } {
  const field = collection.fields.find((candidate) => candidate.unique && candidate.identity !== undefined);
  if (!field?.identity) throw new RangeError(`${collection.name}: no unique identity`);
  return { ...field, identity: field.identity };
}

/** Fields that hold identities, in file order. */
export function identityFields(collection: Collection): (Field & { identity: IdentityType })[] {
  return collection.fields.flatMap((field) => (field.identity ? [{ ...field, identity: field.identity }] : []));
}
