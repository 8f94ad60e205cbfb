import { mayMoveSourceTask, type SourceTaskState } from '@habeas/domain';
import type { SourceTask } from './source-task.entity';

/** What may change with the state; times and numbers of the task, never its place. */
type Change = Partial<Omit<SourceTask, 'id' | 'requestId' | 'requestedRightId' | 'source' | 'generation' | 'state'>>;

/** The table of states does not have this step: what asked for it is wrong, and nothing is changed. */
export class IllegalSourceTaskMove extends Error {
  constructor(task: SourceTask, to: SourceTaskState, reason: string) {
    super(`source task ${task.id}: ${task.state} to ${to} is refused (${reason})`);
    this.name = 'IllegalSourceTaskMove';
  }
}

/**
 * Moves a task that is held; every change of its state goes through here. The caller saves it.
 * Staying is not moving: a worker that died leaves its task `running`, and the next one takes it over.
 * @throws IllegalSourceTaskMove when the table of states does not allow it
 */
export function moveSourceTask(task: SourceTask, to: SourceTaskState, change: Change = {}): void {
  const answer = mayMoveSourceTask(task.state, to);
  if (!answer.ok && answer.reason !== 'same-state') throw new IllegalSourceTaskMove(task, to, answer.reason);
  Object.assign(task, change, { state: to });
}
