import type { PackageView } from './package-view';

/** What a portability request came to, as the desk shows it (GDPR Art. 20). */
export interface PortabilityView {
  package: PackageView | null;
  /** What the register leaves open; the package cannot be approved before. */
  questions: PortabilityQuestionView[];
  /** Null where the person wants the file for themselves alone. */
  transfer: TransferView | null;
  /** Organisations to which it can be sent straight, in the language of the screen. */
  receivers: { key: string; name: string }[];
}

/** `by-hand`: no machine reaches the organisation, a colleague sees to it. `refused`: the receiver said no. */
export type TransferState =
  'asked' | 'planned' | 'sending' | 'by-hand' | 'delivered' | 'refused' | 'failed' | 'withdrawn';

/** The file's way to another organisation (GDPR Art. 20(2)). */
export interface TransferView {
  /** Key in the pack; null for an organisation that it does not name. */
  recipient: string | null;
  to: string;
  host: string | null;
  /** The words to which the person said yes. */
  consent: string;
  /** The colleague who noted it; null: the person chose it on the form. */
  chosenBy: string | null;
  chosenAt: string;
  state: TransferState;
  attempts: number;
  errorCode: string | null;
  size: number | null;
  sha256: string | null;
  plannedAt: string | null;
  sentAt: string | null;
  endedAt: string | null;
}

/** One question, wherever it is asked of an activity. */
export interface PortabilityQuestionView {
  /** One of the decisions that ask it. */
  decisionId: string;
  activityTitle: string;
  text: string;
  /** The places that it concerns, in the language of the screen. */
  places: string[];
}
