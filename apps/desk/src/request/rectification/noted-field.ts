import type { CorrectionView, HeldCollectionView, HeldFieldView } from '@habeas/casework/requests/rectification-view';

/** A field that is being noted: where it stands, what is there, and what was noted of it before. */
export interface NotedField {
  source: string;
  collection: string;
  row: string | null;
  field: HeldFieldView;
  issued: boolean;
  title: string;
  before: CorrectionView | null;
}

/** The field of a row, for the dialog. */
export function notedField(
  held: HeldCollectionView,
  row: HeldCollectionView['rows'][number],
  field: HeldFieldView,
  corrections: readonly CorrectionView[],
): NotedField {
  const { source, collection, issued } = held;
  const before = corrections.find(
    (one) => one.source === source && one.collection === collection && one.row === row.row && one.field === field.field,
  );
  const title = `${field.label} – ${held.label}`;
  return { source, collection, row: row.row, field, issued, title, before: before ?? null };
}

/** The field of a correction that stands on the sheet; null when the source gives it no more. */
export function fieldOf(correction: CorrectionView, collections: readonly HeldCollectionView[]): NotedField | null {
  const held = collections.find(
    ({ source, collection }) => source === correction.source && collection === correction.collection,
  );
  const row = held?.rows.find((one) => one.row === correction.row);
  const field = row?.fields.find((one) => one.field === correction.field);
  return held && row && field ? notedField(held, row, field, [correction]) : null;
}
