import type { PackageView } from './package-view';

/** What a portability request came to, as the desk shows it (GDPR Art. 20). */
export interface PortabilityView {
  package: PackageView | null;
  /** What the register leaves open; the package cannot be approved before. */
  questions: PortabilityQuestionView[];
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
