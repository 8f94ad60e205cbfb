export {
  CORRECTION_DECISIONS,
  type Correction,
  EVIDENCE_STATES,
  type NotedCorrection,
  REFUSAL_GROUNDS,
} from './correction';
export { correctionPart, feedPart } from './correction-steps';
export { CorrectionSheets } from './correction-sheets';
export { engineRows, rowsOf } from './decide-corrections';
export { isCorrectable, kindOfField } from './field-kinds';
export { type HeldCollection, HeldFields, type HeldRow } from './held-fields';
export { NoteCorrections } from './note-corrections';
export { approvalRefusal, OfficeRectification } from './office-rectification';
export { OrderContestLifts } from './order-contest-lifts';
export { RectificationBases } from './rectification-bases';
export { RectificationModule } from './rectification.module';
export type { SheetContent } from './sheet-content';
