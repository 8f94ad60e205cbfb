import type { IdentityType } from '../connector';
import type { Dataset, Field } from './dataset';

/** The unique identity that a field's values are: its own, or that of the field to which it refers. */
export function ownerIdentity(
  dataset: Dataset,
  collection: string,
  name: string,
): (Field & { identity: IdentityType }) | undefined {
  const field = fieldOf(dataset, collection, name);
  if (!field) return undefined;
  if (field.identity && field.unique) return { ...field, identity: field.identity };
  for (const reference of field.references.filter((candidate) => candidate.dataset === dataset.key)) {
    const target = fieldOf(dataset, reference.collection, reference.field);
    if (target?.identity && target.unique) return { ...field, identity: target.identity };
  }
  return undefined;
}

function fieldOf(dataset: Dataset, collection: string, name: string): Field | undefined {
  return dataset.collections.find((one) => one.name === collection)?.fields.find((one) => one.name === name);
}
