import type { DecisionOutcome } from '@habeas/domain';
import type { PlanApprovalView } from './plan-view';

/** An objection that is weighed, as the desk shows it (GDPR Art. 21(1)). */
export interface WeighingView {
  /** SHA-256 over the sheet; an approval holds for this alone. */
  hash: string;
  /** The person's reasons, as they gave them; null where they gave none. */
  reasons: string | null;
  /** They were asked for them by letter. */
  reasonsAsked: boolean;
  activities: WeighedActivityView[];
  /** Why approvers did not approve it, in the order in which they sent it back. */
  sentBack: SentBackView[];
  approvals: PlanApprovalView[];
  answerTo: string | null;
  /** What this account may do now: null, or why not, as a key. */
  may: { weigh: string | null; approve: string | null; sendBack: string | null };
}

/** What an approver said of the weighing. */
export interface SentBackView {
  reason: string;
  by: string;
  at: string;
  /** A form was changed since. */
  followed: boolean;
}

/** One activity that was objected to. */
export interface WeighedActivityView {
  activity: string;
  title: string;
  purpose: string;
  outcome: DecisionOutcome;
  article: string;
  /** A plain sentence in the language of the screen. */
  sentence: string;
  /** Records that the sources hold under it. */
  records: number;
  /** A colleague weighs it; false where the register knows no objection. */
  weighs: boolean;
  form: WeighingFormView | null;
}

/** The form as it was filled in. */
export interface WeighingFormView {
  outcome: 'upheld' | 'refused';
  overriding: 'compelling-grounds' | 'legal-claims' | null;
  situation: string;
  ground: string;
  necessity: string;
  impact: string;
  measures: string;
  safeguards: string;
  words: string;
  by: string;
  at: string;
}
