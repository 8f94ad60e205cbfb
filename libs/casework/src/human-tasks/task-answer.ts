import type { StagedFile } from '@habeas/platform/storage';
import type { HumanTaskOperation, TaskCollection } from './human-task-view';

/** A file that was handed over: sealed under the request's key, and not yet recorded. */
export interface StagedUpload {
  name: string;
  mediaType: string;
  staged: StagedFile;
}

/** What was answered for one collection. */
export interface CollectionAnswer {
  collection: string;
  /** `exempt`: there may be something, and it is not given or done, for the reason in `text`. */
  outcome: 'done' | 'nothing' | 'exempt';
  /** Records that were counted, erased or changed. */
  records: number;
  /** Records that are there now; erasure and verification. */
  remaining: number;
  /** `exempt` only: key of one of the pack's exemptions; null: the reason is in `text`, in whoever's words. */
  ground: string | null;
  /** A description of what was found, or the reason. */
  text: string;
  files: StagedUpload[];
}

/** What is wrong with an answer, by collection. */
export interface AnswerFault {
  collection: string;
  problem: 'unanswered' | 'nothing-attached' | 'no-reason' | 'no-number';
}

/** Operations whose answer is a number of records for each collection. */
const COUNTED: ReadonlySet<HumanTaskOperation> = new Set(['count', 'erase', 'verify']);

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 10_000_000;

/**
 * What keeps an answer from being taken: every collection is answered, and nothing is only said.
 * @param grounds keys of the pack's exemptions
 */
export function answerFaults(
  operation: HumanTaskOperation,
  collections: readonly Pick<TaskCollection, 'name'>[],
  answers: readonly CollectionAnswer[],
  grounds: readonly string[],
): AnswerFault[] {
  return collections.flatMap(({ name: collection }): AnswerFault[] => {
    const answer = answers.find((one) => one.collection === collection);
    if (!answer) return [{ collection, problem: 'unanswered' }];
    const problem = problemOf(operation, answer, grounds);
    return problem ? [{ collection, problem }] : [];
  });
}

function problemOf(
  operation: HumanTaskOperation,
  answer: CollectionAnswer,
  grounds: readonly string[],
): AnswerFault['problem'] | null {
  const { outcome, records, remaining, text, files, ground } = answer;
  if (outcome === 'exempt') {
    const isGiven = ground === null ? text.trim() !== '' : grounds.includes(ground);
    return isGiven ? null : 'no-reason';
  }
  if (outcome === 'nothing') return null;
  if (operation === 'export') return files.length === 0 && text.trim() === '' ? 'nothing-attached' : null;
  if (!COUNTED.has(operation)) return null;
  if (!isCount(records) || !isCount(remaining)) return 'no-number';
  return null;
}
