export { UndeclaredFieldError } from './data-rows';
export { formulaSafe } from './formula-safe';
export { renderManifest } from './manifest';
export type {
  ActivityInformation,
  CollectionInput,
  FieldInput,
  FieldKind,
  HeldBack,
  PackageFile,
  PackageInput,
  RenderedEntry,
  SourceAnswer,
  StoredEntry,
} from './package-input';
export { RowsChangedError } from './paged-rows';
export { renderPackage, UnreadEntryError } from './render-package';
