import type { Collection, Field } from '@habeas/connectors';
import type { Language } from '@habeas/domain';
import type { CollectionInput, FieldInput, FieldKind } from '../../delivery';
import type { ControllerPack } from '../../register';
import { ACCESS_WORDS } from './access-words';
import { activitiesOf } from './access-decisions';

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

/** How a collection of a dataset is shown to the person. */
export function collectionInput(
  source: string,
  collection: Collection,
  pack: ControllerPack,
  language: Language,
): CollectionInput {
  return {
    source,
    collection: collection.name,
    label: collection.label[language],
    category: categoryOf(collection, pack, language),
    fields: collection.fields.map((field) => fieldInput(field, collection, language)),
    activities: activitiesOf(pack, collection.activities).map(({ key }) => key),
  };
}

function fieldInput(field: Field, collection: Collection, language: Language): FieldInput {
  const codes = field.codes && Object.entries(field.codes).map(([code, labels]) => [code, labels[language]]);
  const withheld = withheldBecause(field, collection, language);
  return {
    name: field.name,
    label: field.label[language],
    kind: kindOf(field),
    ...(codes ? { codes: Object.fromEntries(codes) as Record<string, string> } : {}),
    ...(withheld ? { withheld } : {}),
  };
}

function withheldBecause(field: Field, collection: Collection, language: Language): FieldInput['withheld'] {
  if (field.withhold) return { how: 'whole', reason: field.withhold[language] };
  if (field.thirdParty?.action === 'mask')
    return { how: 'masked', reason: collection.thirdPartyNote?.[language] ?? ACCESS_WORDS[language].maskedThirdParty };
  return undefined;
}

function kindOf(field: Field): FieldKind {
  if (field.codes) return 'code';
  if (field.file) return 'file';
  if (field.dataType === 'boolean') return 'boolean';
  return field.kind ?? 'text';
}
