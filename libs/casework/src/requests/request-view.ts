import type { Language, RequestState, RequestedRightState, Right, SourceTaskState } from '@habeas/domain';
import type { MandateDocument, MandateView } from './mandate-view';
import type { HoldView } from './hold-view';
import type { MatterOption, MatterView } from './matter-view';
import type { MoveView } from './move-view';
import type { NoteView } from './note-view';
import type { PlanView } from './plan-view';
import type { PackageView } from './package-view';
import type { PortabilityView } from './portability-view';
import type { ReceiptView } from './receipt-view';
import type { RelatedRequestView, RequestChannel } from './related-view';
import type { RestrictionView } from './restriction-view';
import type { ReviewView } from './review-view';
import type { StopsView } from './stops-view';
import type { WeighingView } from './weighing-view';

export type { NoteAbout, NoteView } from './note-view';
export type { TimelineEntry, TimelineView } from './timeline-view';
export type { FilledInForm, ReceiptView } from './receipt-view';
export type { Relation, RelatedRequestView, RequestChannel } from './related-view';

/** How a date stands today, in words the desk translates: `key` is an i18n key, `days` its number. */
export interface Standing {
  key: 'overdue' | 'due-today' | 'days-left' | 'answered-in-time' | 'answered-late' | 'no-clock';
  days: number;
}

/** One row of the queue. Ordered by the first date: the strict one, or an earlier one of a matter. */
export interface RequestListItem {
  id: string;
  reference: string;
  brand: string;
  language: Language;
  channel: RequestChannel;
  requesterName: string | null;
  rights: { right: Right; state: RequestedRightState }[];
  /** Keys of what is asked beside the rights and not answered yet. */
  openMatters: string[];
  /** The first day that one of these has of its own, and how it stands; null where none has. */
  matterDue: { due: string; standing: Standing } | null;
  state: RequestState;
  receivedAt: string;
  due: string;
  extended: boolean;
  paused: boolean;
  standing: Standing;
  assignee: { id: string; name: string } | null;
  nextAction: NextAction;
}

/** I9: every open request has a next action, an owner and a date. */
export interface NextAction {
  key:
    | 'read'
    | 'attend'
    | 'wait-for-identity'
    | 'settle-identity'
    | 'choose-subject'
    | 'wait-for-sources'
    | 'mend-source'
    | 'answer-matter'
    | 'decide'
    | 'approve'
    | 'settle-mandate'
    | 'wait-for-opening'
    | 'answer-with-first'
    | 'close'
    | 'none';
  owner: 'office' | 'data-subject' | 'sources' | 'nobody';
  by: string | null;
}

/** Answer of `GET /desk/api/requests`. `next` is an opaque cursor. */
export interface RequestListView {
  items: RequestListItem[];
  next: string | null;
  counts: { open: number; overdue: number; dueWithin5WorkingDays: number; unassigned: number; needsPerson: number };
}

/** Answer of `GET /desk/api/requests/:id`. */
export interface RequestView extends RequestListItem {
  matters: MatterView[];
  /** What a colleague may say that it asks. */
  matterOptions: MatterOption[];
  version: number;
  receipt: ReceiptView;
  reading: ReadingView;
  identity: IdentityView;
  /** Null where the person acts for themselves. */
  mandate: MandateView | null;
  mandateDocuments: MandateDocument[];
  clock: ClockView;
  sources: SourceTaskView[];
  findings: { found: number; nothing: number; exempt: number; unknown: number; records: number };
  decisions: DecisionView[];
  /** Of the right that changes data. */
  plan: PlanView | null;
  /** Null while nothing is on hold. */
  restriction: RestrictionView | null;
  /** Null where customers of the brand do not move. */
  move: MoveView | null;
  /** Of access. */
  package: PackageView | null;
  /** Null where portability was not asked. */
  portability: PortabilityView | null;
  /** Null where no review of a computer's decision was asked, or nothing was found out yet. */
  review: ReviewView | null;
  /** One for each right by which something is to stop. */
  stops: StopsView[];
  /** Null where no objection is weighed, or nothing was found out yet. */
  weighing: WeighingView | null;
  /** Null while nothing keeps the file beyond its time. */
  hold: HoldView | null;
  messages: MessageView[];
  notes: NoteView[];
  /** Other requests of the same person, or that may be: those joined to one another first. */
  related: RelatedRequestView[];
  /** Number of the newest entry of the timeline, which is read page by page: `GET /desk/api/requests/:id/timeline`. */
  lastEvent: number;
  /** Actions open to this account now; a missing one has its reason key in `refused`. */
  actions: { allowed: RequestAction[]; refused: { action: RequestAction; reason: string }[] };
}

export const REQUEST_ACTIONS = [
  'assign',
  'correct',
  'mark-not-a-request',
  'attend',
  'record-outcome',
  'change-matters',
  'answer-matter',
  'hand-over-matter',
  'decide-identity',
  'record-mandate',
  'join',
  'separate',
  'retry-source',
  'exempt-source',
  'pause',
  'complete-pause',
  'extend',
  'approve',
  'review-others',
  'answer-question',
  'approve-plan',
  'stop-plan',
  'collect-again',
  'retry-step',
  'tell-under-way',
  'restrict-data',
  'lift-restriction',
  'approve-portability',
  'answer-portability',
  'revoke-portability',
  'keep-restriction',
  'assign-reviewer',
  'record-view',
  'decide-review',
  'revoke',
  'hold-file',
  'lift-hold',
  'withdraw',
  'close',
  'reopen',
] as const;
export type RequestAction = (typeof REQUEST_ACTIONS)[number];

/** What was read from the message, and by which rule; `correctedBy` is set once a person corrected it. */
export interface ReadingView {
  kind: string;
  language: Language;
  rights: { right: Right; confidence: number; because: string; scope: string | null }[];
  needsPerson: boolean;
  needsPersonBecause: string | null;
  correctedBy: string | null;
  correctedAt: string | null;
}

export type IdentifierStatus = 'unverified' | 'verified' | 'refused';

export interface IdentityView {
  required: 'none' | 'contact' | 'account' | 'strong';
  reached: 'none' | 'contact' | 'account' | 'strong';
  identifiers: {
    id: string;
    type: string;
    value: string;
    origin: 'message' | 'form' | 'staff' | 'source';
    status: IdentifierStatus;
    verifiedBy: string | null;
    verifiedAt: string | null;
  }[];
  /** Persons that a source knows under an identifier; more than one asks for a person's choice. */
  candidates: {
    id: string;
    source: string;
    evidence: string;
    displayName: string;
    contactHint: string;
    chosen: boolean;
  }[];
  codesSent: number;
  codesFailed: number;
}

/** One computed date: what, when, and how it came about (`reasonKey` + params are translated by the desk). */
export interface ClockDateView {
  key:
    'receiptDate' | 'nominalDue' | 'due' | 'extensionNoticeBy' | 'extendedDue' | 'dueIfPauseHolds' | 'internalTarget';
  date: string | null;
  standing: Standing | null;
  reasons: { key: string; params: Record<string, string | number>; text: string }[];
}

export interface ClockView {
  zone: string;
  policyVersion: string;
  dueInstant: string;
  dates: ClockDateView[];
  pauses: {
    id: string;
    reason: 'IDENTITY' | 'MANDATE' | 'CLARIFICATION' | 'FEE';
    askedOn: string;
    completeOn: string | null;
    accepted: boolean;
    refusedBecause: string | null;
    doubt: string;
    whyNecessary: string;
    by: string;
  }[];
  /** `extendedDue` null: the person was told too late, and the extension is void. */
  extension: {
    noticeOn: string;
    reasons: string[];
    explanation: string;
    by: string;
    extendedDue: string | null;
  } | null;
  reliesOnSuspension: boolean;
  warnings: string[];
}

export interface SourceTaskView {
  id: string;
  source: string;
  title: string;
  operation: 'export' | 'count';
  state: SourceTaskState;
  attempts: number;
  records: number;
  files: number;
  errorCode: string | null;
  lastTryAt: string | null;
  nextTryAt: string | null;
  waitsFor: string[];
  /** What the person reads, a sentence of the pack in the language of the screen. */
  exemptReason: string | null;
  /** The owner's own words: for the office alone. */
  exemptWords: string | null;
}

export interface DecisionView {
  right: Right;
  activity: string;
  activityTitle: string;
  category: string;
  outcome: 'granted' | 'refused' | 'partial' | 'kept-until' | 'not-applicable' | 'needs-person';
  article: string;
  reason: string;
  records: number;
}

export interface MessageView {
  id: string;
  /** Of the request that it belongs to: this one, or one that is joined to it. */
  reference: string;
  direction: 'in' | 'out';
  template: string | null;
  language: Language;
  to: string;
  /** Where a letter on paper goes, line by line; null for a mail. */
  postalAddress: string | null;
  subject: string;
  text: string;
  state: 'queued' | 'to-post' | 'sent' | 'failed' | 'received';
  at: string;
}

/** Answer of `GET /desk/api/requests/:id/letters/:template/preview?language=`. */
export interface LetterPreview {
  template: string;
  language: Language;
  subject: string;
  html: string;
  text: string;
}
