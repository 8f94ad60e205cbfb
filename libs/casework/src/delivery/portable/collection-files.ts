import type { CollectionInput, FieldKind } from '../rendering/package-input';
import { fieldSchema } from '../rendering/schema';
import type { PortabilityInput } from './portability-input';

const inLines = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** JSON Schema (2020-12) of one collection's JSON file. */
export function collectionSchema({ source, collection, label, fields, category }: CollectionInput): string {
  return inLines({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: label,
    'x-source': source,
    'x-collection': collection,
    'x-category': category.label,
    type: 'array',
    items: {
      type: 'object',
      properties: Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)])),
      required: fields.map(({ name }) => name),
      additionalProperties: false,
    },
  });
}

/** Numbers that are written plainly; an amount may have a sign, before which the file puts an apostrophe. */
const DATATYPES: Readonly<Partial<Record<FieldKind, string>>> = {
  boolean: 'boolean',
  number: 'decimal',
  duration: 'decimal',
  bytes: 'decimal',
};

/** W3C CSVW metadata of one collection's CSV file, which stands beside it under the name that the standard gives it. */
export function csvMetadata(
  { label, fields }: CollectionInput,
  url: string,
  { language }: Pick<PortabilityInput, 'language'>,
): string {
  return inLines({
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
    url,
    'dc:title': label,
    dialect: { encoding: 'utf-8', delimiter: ',', header: true, lineTerminators: ['\r\n'] },
    tableSchema: {
      columns: fields.map(({ name, label: titles, kind }) => ({
        name,
        titles: [name, titles],
        datatype: DATATYPES[kind] ?? 'string',
      })),
    },
  });
}
