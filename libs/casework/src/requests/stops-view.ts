import type { RequestedRightState } from '@habeas/domain';
import type { PlanStepView } from './plan-view';

/** What somebody asked to stop by one right, and what came of it. */
export interface StopsView {
  right: 'objection' | 'consent-withdrawal';
  state: RequestedRightState;
  purposes: StoppedPurposeView[];
  /** Who is told, and how far that is; those who are never disclosed to the person are not among them. */
  recipients: { name: string; state: string }[];
  /** What a colleague may name where the message did not; null where nothing is left to name. */
  nameable: NameableView | null;
}

/** One purpose, or one use that is weighed. */
export interface StoppedPurposeView {
  key: string;
  label: string;
  /** Only these ways; empty: all. */
  channels: string[];
  /** Without reasons, at once; or weighed against the person's reasons. */
  how: 'at-once' | 'weighed';
  standing: StopStanding;
  /** Instant since which the ledger keeps the person out of it by this request; null where it does not, or did before. */
  ledgerSince: string | null;
  /** The ledger keeps the person out of it. */
  inLedger: boolean;
  steps: StopStepView[];
}

/** `waits`: for the person to be known, or for a colleague. `halted`: a source cannot go on by itself. `goes-on`: it was refused. */
export type StopStanding = 'stopped' | 'under-way' | 'halted' | 'waits' | 'goes-on';

export interface StopStepView extends PlanStepView {
  sourceTitle: string;
}

export interface NameableView {
  choices: { key: string; label: string; channels: string[] }[];
  activities: { key: string; title: string }[];
}
