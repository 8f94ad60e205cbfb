import type { MoveStanding, Right } from '@habeas/domain';

/** Whose rules hold for a customer who moves from one brand's systems to another's, and what waits for it. Days are ISO days. */
export interface MoveView {
  /** As of receipt. */
  standing: MoveStanding;
  movesOn: string | null;
  /** Title of the source that gave the day. */
  source: string | null;
  /** False while the sources have not been asked for the day. */
  isNoted: boolean;
  /** When customers of this brand move, as far as it was announced. */
  window: { from: string; until: string | null } | null;
  policy: { name: string; version: string };
  mailbox: string;
  waiting: WaitingStopView[];
}

/** What is stopped once more at the move. */
export interface WaitingStopView {
  id: string;
  right: Right;
  /** Labels of the choices. */
  choices: string[];
  state: 'waiting' | 'applying' | 'confirmed' | 'needless';
  /** As the sources gave it last. */
  movesOn: string | null;
  lookedOn: string | null;
  appliedOn: string | null;
  confirmBy: string | null;
  confirmedAt: string | null;
}
