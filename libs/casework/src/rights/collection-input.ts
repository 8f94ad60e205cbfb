import type { Collection, Field } from '@habeas/connectors';
import type { Language } from '@habeas/domain';
import type { CollectionInput, FieldInput, FieldKind } from '../delivery';
import type { ControllerPack } from '../register';
import { activityKeys } from './held-data';

/** A register category in the person's language; a collection without one stands under its own label. */
export function categoryOf(
  collection: Collection,
  pack: ControllerPack,
  language: Language,
): { key: string; label: string } {
  const category = pack.categories.find(({ key }) => key === collection.category);
  return category
    ? { key: category.key, label: category.label[language] }
    : { key: collection.name, label: collection.label[language] };
}

/** How a collection of a dataset is shown to the person. `masked`: why a column about others is masked, where the dataset gives no reason. */
export function collectionInput(
  source: string,
  collection: Collection,
  pack: ControllerPack,
  language: Language,
  masked: string,
): CollectionInput {
  return {
    source,
    collection: collection.name,
    label: collection.label[language],
    category: categoryOf(collection, pack, language),
    fields: collection.fields.map((field) => fieldInput(field, collection, language, masked)),
    activities: activityKeys(pack, collection.activities),
  };
}

function fieldInput(field: Field, collection: Collection, language: Language, masked: string): FieldInput {
  const codes = field.codes && Object.entries(field.codes).map(([code, labels]) => [code, labels[language]]);
  const withheld = withheldBecause(field, collection, language, masked);
  return {
    name: field.name,
    label: field.label[language],
    kind: kindOf(field),
    ...(codes ? { codes: Object.fromEntries(codes) as Record<string, string> } : {}),
    ...(withheld ? { withheld } : {}),
  };
}

function withheldBecause(
  field: Field,
  collection: Collection,
  language: Language,
  masked: string,
): FieldInput['withheld'] {
  if (field.withhold) return { how: 'whole', reason: field.withhold[language] };
  if (field.thirdParty?.action === 'mask')
    return { how: 'masked', reason: collection.thirdPartyNote?.[language] ?? masked };
  return undefined;
}

function kindOf(field: Field): FieldKind {
  if (field.codes) return 'code';
  if (field.file) return 'file';
  if (field.dataType === 'boolean') return 'boolean';
  return field.kind ?? 'text';
}
