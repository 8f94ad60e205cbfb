import { canonicalValue, type Dataset, type Field, spellPhone } from '@habeas/connectors';
import { checkCorrectedValue, type DecisionRow } from '@habeas/domain';
import { Refused } from '../../requests';
import type { NotedCorrection } from './correction';
import { isCorrectable, kindOfField } from './field-kinds';
import type { HeldRow } from './held-fields';

/** What stands where a correction is noted. */
export interface NotedPlace {
  dataset: Dataset;
  row: HeldRow;
  field: Field;
  /** What the engine decides of these data. */
  rows: readonly DecisionRow[];
}

/**
 * The value as the source will have it; null where none is written.
 * @throws Refused with what is wrong: a value that the field cannot hold, a document that is never rewritten, a word that is missing
 */
export function checkedCorrection(noted: NotedCorrection, { dataset, row, field, rows }: NotedPlace): string | null {
  if (noted.asked.trim() === '') throw new Refused('value-empty');
  if (noted.decision === 'refuse' && noted.ground === null) throw new Refused('ground-missing');
  if (noted.decision === 'refuse' && noted.note.trim() === '') throw new Refused('note-missing');
  if (noted.evidence !== 'not-needed' && noted.note.trim() === '') throw new Refused('evidence-note-missing');
  if (noted.decision !== 'correct') return null;
  if (!isCorrectable(row.collection, field)) throw new Refused('not-rewritten');
  const value = writtenValue(noted.asked, field, dataset);
  if (value === row.values.get(field.name)) throw new Refused('value-unchanged');
  // What was measured, bought or concluded is put right on what shows it, not on the person's word alone.
  const asks = rows.some(({ outcome }) => outcome === 'needs-person');
  if (asks && noted.note.trim() === '') throw new Refused('evidence-note-missing');
  return value;
}

function writtenValue(asked: string, field: Field, { country }: Dataset): string {
  const checked = checkCorrectedValue(kindOfField(field), asked, Object.keys(field.codes ?? {}));
  if (!checked.ok) throw new Refused(`value-${checked.fault}`);
  if (kindOfField(field) !== 'phone') return checked.value;
  const number = canonicalValue('phone_number', checked.value, country);
  if (number === undefined) throw new Refused('value-not-a-phone');
  return spellPhone(number, field.phoneFormat);
}
