import { mayMoveSourceStep, type SourceStepState } from '@habeas/domain';
import type { SourceStep } from './source-step.entity';

type Change = Partial<
  Pick<SourceStep, 'attempts' | 'errorCode' | 'evidence' | 'jobId' | 'lastTryAt' | 'nextTryAt' | 'doneAt' | 'dueAt'>
>;

/** The table of states does not have this step: what asked for it is wrong, and nothing is changed. */
export class IllegalSourceStepMove extends Error {
  constructor(step: SourceStep, to: SourceStepState, reason: string) {
    super(`source step ${step.id}: ${step.state} to ${to} is refused (${reason})`);
    this.name = 'IllegalSourceStepMove';
  }
}

/**
 * Moves a step that is held; every change of its state goes through here. The caller saves it.
 * Staying is not moving: a worker that died leaves its step `intended`, and the next run takes it over.
 * @throws IllegalSourceStepMove when the table of states does not allow it
 */
export function moveSourceStep(step: SourceStep, to: SourceStepState, change: Change = {}): void {
  const answer = mayMoveSourceStep(step.state, to);
  if (!answer.ok && answer.reason !== 'same-state') throw new IllegalSourceStepMove(step, to, answer.reason);
  Object.assign(step, change, { state: to });
}
