import type { CollectionInput, FieldInput } from './package-input';
import type { PackageLayout } from './package-layout';

type Schema = Record<string, unknown>;

const TYPES: Readonly<Record<FieldInput['kind'], Schema>> = {
  text: {},
  date: { type: ['string', 'null'] },
  instant: { type: ['string', 'null'] },
  boolean: {},
  number: { type: ['number', 'string', 'null'] },
  amount: { type: ['number', 'string', 'null'] },
  duration: { type: ['number', 'string', 'null'], 'x-unit': 's' },
  bytes: { type: ['number', 'string', 'null'], 'x-unit': 'B' },
  code: {},
  file: { type: ['string', 'null'] },
};

/** JSON Schema of one field, with what a value means under `x-` keys. */
export function fieldSchema(field: FieldInput): Schema {
  const schema: Schema = { title: field.label, ...(field.withheld?.how === 'whole' ? {} : TYPES[field.kind]) };
  if (field.description) schema.description = field.description;
  schema['x-kind'] = field.kind;
  if (field.kind === 'amount') schema['x-currency'] = field.currency ?? 'EUR';
  if (field.unit) schema['x-unit'] = field.unit;
  if (field.codes) schema['x-codes'] = field.codes;
  if (field.withheld) schema['x-withheld'] = field.withheld;
  if (field.withheld?.how === 'whole') {
    schema.oneOf = [
      { type: 'null' },
      { type: 'object', properties: { withheld: { const: true } }, required: ['withheld'] },
    ];
  }
  return schema;
}

function collectionSchema(collection: CollectionInput, layout: PackageLayout): Schema {
  return {
    title: collection.label,
    'x-source': collection.source,
    'x-collection': collection.collection,
    'x-category': collection.category.label,
    'x-json': layout.dataPath(collection, 'json'),
    'x-csv': layout.dataPath(collection, 'csv'),
    type: 'array',
    items: {
      type: 'object',
      properties: Object.fromEntries(collection.fields.map((field) => [field.name, fieldSchema(field)])),
      required: collection.fields.map((field) => field.name),
      additionalProperties: false,
    },
  };
}

/** JSON Schema (2020-12) of every data file: `$defs` by `<source>.<collection>`, and which file of the package is which file of a source. */
export function dataSchema(layout: PackageLayout): string {
  const { collections, files, reference } = layout.input;
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: reference,
    'x-csv': { encoding: 'utf-8', byteOrderMark: true, delimiter: ',', lineEnd: '\r\n', formulaGuard: "'" },
    'x-files': files.map((file, index) => ({ path: layout.filePath(index), source: file.source, name: file.name })),
    $defs: Object.fromEntries(
      collections.map((collection) => [
        `${collection.source}.${collection.collection}`,
        collectionSchema(collection, layout),
      ]),
    ),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
