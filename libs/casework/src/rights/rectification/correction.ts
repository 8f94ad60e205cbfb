/** Where one value stands. `row`: the row's primary key, null where the collection has none of one field. */
export interface FieldPlace {
  source: string;
  collection: string;
  row: string | null;
  field: string;
}

/**
 * `check`: somebody must find out first. `correct`: the value is replaced. `statement`: what is there stays, and the person's words
 * stand beside it (Art. 16, second sentence). `refuse`: it stays as it is.
 */
export const CORRECTION_DECISIONS = ['check', 'correct', 'statement', 'refuse'] as const;
export type CorrectionDecision = (typeof CORRECTION_DECISIONS)[number];

/** Art. 16 knows no ground of refusal: what is right, or was faithfully minuted as somebody's opinion, is not inaccurate (APD 79/2023). */
export const REFUSAL_GROUNDS = ['accuracy-confirmed', 'opinion-minuted'] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];

/** Whether something was to show what is right, and how far that is; no copy is kept here (C-247/23, Art. 5(1)(c)). */
export const EVIDENCE_STATES = ['not-needed', 'asked', 'seen'] as const;
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

/** What a colleague notes of one field. */
export interface NotedCorrection extends FieldPlace {
  /** What the person says is right, or the words that are to stand beside the value. */
  asked: string;
  decision: CorrectionDecision;
  /** Only with `refuse`. */
  ground: RefusalGround | null;
  evidence: EvidenceState;
  /** Why, in the colleague's words; what was seen. Empty where nothing needs saying. */
  note: string;
}

/** One field of the sheet, before and after. */
export interface Correction extends NotedCorrection {
  id: string;
  /** As the source gave it when it was first noted: what the person is told. */
  was: string | null;
  /** As the source gave it last: another value there stops the correction. */
  before: string | null;
  /** The value as it will be written; null unless `correct`. */
  after: string | null;
  /** Account of the colleague who noted it last. */
  by: string;
  at: string;
}

const placeKey = ({ source, collection, row, field }: FieldPlace) => JSON.stringify([source, collection, row, field]);

/** Whether two speak of the same value. */
export function isSamePlace(one: FieldPlace, other: FieldPlace): boolean {
  return placeKey(one) === placeKey(other);
}

/** Whether something is done at a source. */
export function changesSource({ decision }: Pick<Correction, 'decision'>): boolean {
  return decision === 'correct' || decision === 'statement';
}
