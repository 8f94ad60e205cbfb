import { createHash } from 'node:crypto';
import { canonicalJson, type DecisionRow, type Language } from '@habeas/domain';
import type { Correction } from './correction';

/** What is to be put right, field by field: everything that is approved. A change is another sheet. */
export interface SheetContent {
  format: 1;
  right: 'rectification';
  reference: string;
  generation: number;
  /** Civil day in the request's zone on which it was last changed. */
  decidedOn: string;
  /** Version of the controller pack whose register decided. */
  packVersion: string;
  answerTo: { address: string; language: Language } | null;
  /** No source holds anything of the person: there is only that to answer. */
  nothingHeld: boolean;
  corrections: Correction[];
  decisions: DecisionRow[];
}

/** SHA-256 over the canonical JSON of a sheet, 64 hexadecimal digits: what an approval is bound to. */
export function sheetHash(content: SheetContent): string {
  return createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex');
}
