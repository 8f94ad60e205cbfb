import type { DataVerdict, DecisionOutcome, Right, SourceStepState } from '@habeas/domain';

/** How far a right that changes data has come, in the order of its way. `stopped`: nothing was done, it is planned anew. */
export type PlanState =
  'planning' | 'questions' | 'awaiting-approval' | 'undo-window' | 'executing' | 'executed' | 'stopped';

/** What a look at the source found after the effect, for one collection. */
export type CheckResult =
  'gone' | 'still-there' | 'come-back' | 'as-ordered' | 'not-as-ordered' | 'undone' | 'not-found';

/** The plan of a right that changes data, as the desk shows it. Days are `YYYY-MM-DD` in the controller's zone. */
export interface PlanView {
  id: string;
  right: Right;
  state: PlanState;
  generation: number;
  /** SHA-256 over the plan's content; approvals hold for this alone. */
  hash: string;
  plannedAt: string;
  /** Nothing is held, or nothing of it goes: there is only an answer to approve. */
  answerOnly: boolean;
  totals: { goes: number; stays: number; undecided: number; shared: number };
  sources: PlanSourceView[];
  /** Places of the plan made before that are no longer in this one: `source: collection` in words. Empty once it is being executed. */
  vanished: string[];
  decisions: PlanDecisionView[];
  approvals: PlanApprovalView[];
  approvalsNeeded: number;
  /** Set in the undo window: nothing is done before `until`; `now` is the office's clock. */
  undo: { until: string; now: string } | null;
  /** What the person is told, and where: the contact that was on file when the plan was made. */
  answerTo: string | null;
  proof: { sha256: string; sealedAt: string; url: string } | null;
}

export interface PlanSourceView {
  source: string;
  title: string;
  collections: PlanCollectionView[];
  /** The effect, its look at once, and the look after seven days; in this order. */
  steps: PlanStepView[];
}

/** What goes and what stays of one collection. */
export interface PlanCollectionView {
  collection: string;
  label: string;
  fate: DataVerdict['fate'];
  goes: number;
  stays: number;
  /** Rows that others have a share in: never touched for one of them. */
  shared: number;
  keepFrom: string | null;
  until: string | null;
  /** Label of the event that ends the keeping, where it has no date yet. */
  untilEvent: string | null;
  /** Titles of the activities for which what stays may still be used. */
  keptFor: string[];
  /** What stays is flagged, so that it serves nothing but what keeps it. */
  restricted: boolean;
  /** What goes is made unreadable for good in its row, which stays because something refers to it. */
  masked: boolean;
  /** What the plan made before had here, where that was something else; null once the plan is being executed. */
  before: PlanCounts | null;
}

/** Rows that go and rows that stay. */
export interface PlanCounts {
  goes: number;
  stays: number;
}

export interface PlanStepView {
  id: string;
  operation: string;
  state: SourceStepState;
  /** A kill switch holds it. */
  held: boolean;
  by: 'connector' | 'person';
  round: number;
  attempts: number;
  errorCode: string | null;
  dueAt: string | null;
  doneAt: string | null;
  /** A look at a source that does not stand as it was told; it can be told once more. */
  toOrderAgain: boolean;
  /** `erase`: rows that went; `verify`: rows that are there and should not be; `recheck`: rows that are not as ordered. */
  collections: { label: string; records: number; result: CheckResult | null }[];
}

export interface PlanDecisionView {
  id: string;
  activity: string;
  activityTitle: string;
  category: string;
  /** Key of the source; null where nothing is held anywhere. */
  source: string | null;
  sourceTitle: string | null;
  collectionLabel: string | null;
  outcome: DecisionOutcome;
  article: string;
  /** A plain sentence in the language of the screen. */
  sentence: string;
  until: string | null;
  untilEvent: string | null;
  records: number;
  /** What the register does not settle, and who knows. */
  question: { text: string; owner: string } | null;
  answer: { note: string; by: string; at: string } | null;
}

export interface PlanApprovalView {
  by: string;
  at: string;
  /** This account's own: it cannot approve a second time. */
  mine: boolean;
}

/** One row of the kill switch: a source, or all of them (`source` null). */
export interface KillSwitchView {
  source: string | null;
  title: string;
  stopped: boolean;
  reason: string | null;
  by: string | null;
  at: string | null;
  /** Steps that wait because of it. */
  waiting: number;
  /** Objections reported by senders that the source refused or does not take for now, with the codes of why. */
  untold: { count: number; because: string[] };
}
