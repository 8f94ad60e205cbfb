import type { CorrectedKind, RequestedRightState } from '@habeas/domain';
import type { PlanApprovalView, PlanStepView } from './plan-view';

/** Answer of `GET /desk/api/requests/:id/rectification`: what is held, and what is put right of it (GDPR Art. 16). */
export interface RectificationView {
  state: RequestedRightState;
  /** SHA-256 over the sheet; an approval holds for this alone. Null before the sources have answered. */
  hash: string | null;
  /** No source holds anything: there is only that to answer. */
  nothingHeld: boolean;
  collections: HeldCollectionView[];
  corrections: CorrectionView[];
  approvals: PlanApprovalView[];
  answerTo: string | null;
  /** What this account may do now: null, or why not, as a key. */
  may: { note: string | null; approve: string | null; collectAgain: string | null };
}

/** What one source holds in one collection, as far as it can be put right. */
export interface HeldCollectionView {
  source: string;
  sourceTitle: string;
  collection: string;
  label: string;
  records: number;
  /** Documents as they were issued: never rewritten, a statement stands beside them. */
  issued: boolean;
  /** Its rows can be kept out of use while they are checked. */
  canRestrict: boolean;
  /** Title of the source from which they are loaded. */
  feed: string | null;
  /** The first rows. */
  rows: { row: string | null; fields: HeldFieldView[] }[];
}

export interface HeldFieldView {
  field: string;
  label: string;
  value: string | null;
  kind: CorrectedKind;
  codes: { code: string; label: string }[];
  /** Another value can be written there. */
  correctable: boolean;
  /** The person did not give it themselves: what is wrong must be shown by something. */
  asksWhatShows: boolean;
}

/** One field of the sheet. */
export interface CorrectionView {
  id: string;
  source: string;
  collection: string;
  row: string | null;
  field: string;
  /** Names of the field, its collection and its source. */
  label: string;
  collectionLabel: string;
  sourceTitle: string;
  was: string | null;
  asked: string;
  after: string | null;
  decision: 'check' | 'correct' | 'statement' | 'refuse';
  ground: 'accuracy-confirmed' | 'opinion-minuted' | null;
  evidence: 'not-needed' | 'asked' | 'seen';
  note: string;
  by: string;
  at: string;
  /** Kept out of use, put right, read again, told to the feed, used again; in this order. */
  steps: CorrectionStepView[];
}

export interface CorrectionStepView extends PlanStepView {
  sourceTitle: string;
  /** The source only delivers these data. */
  isFeed: boolean;
  /** What a second look saw. */
  reread: 'as-corrected' | 'other-value' | 'row-gone' | null;
}
