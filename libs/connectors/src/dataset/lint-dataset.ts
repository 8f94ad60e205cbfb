import type { Dataset, Field } from './dataset';
import { reachable } from './graph';

/** Something legal in a dataset that will probably hide or leak data. */
export interface DatasetLint {
  rule:
    | 'personal-without-type'
    | 'unreachable'
    | 'no-primary-key'
    | 'no-label'
    | 'no-activity'
    | 'foreign-reference'
    | 'no-subject';
  collection?: string;
  field?: string;
  text: string;
}

/** What an author should look at; identities on unindexed columns need the database and come from Connector.describe(). */
export function lintDataset(dataset: Dataset): DatasetLint[] {
  const reached = reachable(dataset);
  const lints: DatasetLint[] = dataset.collections.flatMap((collection) => {
    const add = (rule: DatasetLint['rule'], text: string): DatasetLint => ({ rule, collection: collection.name, text });
    return [
      ...(reached.has(collection.name)
        ? []
        : [add('unreachable', 'no identity and no reference leads here: its rows are never found')]),
      ...(collection.fields.some((field) => field.primaryKey)
        ? []
        : [add('no-primary-key', 'rows have no stable order or name')]),
      ...(collection.activities.length > 0
        ? []
        : [add('no-activity', 'no register entry says why these rows are kept')]),
      ...collection.fields.flatMap((field) =>
        lintField(dataset, field).map((lint) => ({ ...lint, collection: collection.name })),
      ),
    ];
  });
  if (!dataset.collections.some((collection) => collection.subject)) {
    lints.push({
      rule: 'no-subject',
      text: 'no collection is a subject: nobody can be located here and no key is passed on',
    });
  }
  return lints;
}

function lintField(dataset: Dataset, field: Field): DatasetLint[] {
  const lint = (rule: DatasetLint['rule'], text: string): DatasetLint => ({ rule, field: field.name, text });
  const personal = field.dataCategories.some((category) => category.startsWith('user'));
  const foreign = field.references.some((reference) => reference.dataset !== dataset.key);
  return [
    ...(personal && !field.dataType ? [lint('personal-without-type', 'personal data without data_type')] : []),
    ...(foreign
      ? [lint('foreign-reference', 'a reference to another dataset is not followed; give both fields one identity')]
      : []),
    ...(field.label.en === field.name ? [lint('no-label', 'people would read the column name')] : []),
  ];
}
