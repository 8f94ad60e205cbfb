import { type Collection, type Field, isRectifiable } from '@habeas/connectors';
import type { CorrectedKind } from '@habeas/domain';

/** Kinds that a machine writes: nobody says of an instant or of bytes what is right. */
const MEASURED: ReadonlySet<string> = new Set(['instant', 'duration', 'bytes']);

/** What a field holds, as a value for it is checked. */
export function kindOfField(field: Field): CorrectedKind {
  if (field.codes) return 'code';
  if (field.contact === 'email' || field.identity === 'email') return 'email';
  if (field.contact === 'phone' || field.identity === 'phone_number') return 'phone';
  if (field.kind === 'date') return 'date';
  if (field.personName || field.dataCategories.includes('user.name')) return 'name';
  if (field.dataCategories.includes('user.financial.bank_account')) return 'iban';
  if (field.dataType === 'boolean') return 'yes-no';
  if (field.dataType === 'integer') return 'whole-number';
  return field.dataType === 'float' || field.kind === 'amount' ? 'number' : 'text';
}

/** Whether a colleague may write another value there; a document as it was issued, a key and others' data are never rewritten. */
export function isCorrectable(collection: Collection, field: Field): boolean {
  return isRectifiable(collection, field) && !(field.kind && MEASURED.has(field.kind));
}
