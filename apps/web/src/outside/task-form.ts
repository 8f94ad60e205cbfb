import type { CollectionAnswer, TaskPage } from '@habeas/casework/human-tasks';
import { fieldOf, type PostedForm } from '../portal/form/posted-form';
import { cleanLines } from '../portal/form/clean-text';
import type { UploadedFile } from './sealed-uploads';

/** How an operation is answered: by handing over, by a number, by what was erased, or by having done it. */
export type AnswerKind = 'give' | 'number' | 'erase' | 'act';

export const KIND_OF: Readonly<Record<TaskPage['operation'], AnswerKind>> = {
  export: 'give',
  count: 'number',
  verify: 'number',
  erase: 'erase',
  preserve: 'act',
  release: 'act',
  restrict: 'act',
  lift: 'act',
  rectify: 'act',
  suppress: 'act',
};

const OUTCOMES = ['done', 'nothing', 'exempt'] as const;
/** The reason is in one's own words. */
const OTHER = 'other';
const LONGEST = 4000;

/** What was typed for one collection, to be shown again. */
export interface TypedAnswer {
  outcome: string;
  records: string;
  remaining: string;
  text: string;
  /** Key of a reason of the pack, `other`, or nothing. */
  ground: string;
  reason: string;
}

export function typedAnswer(form: PostedForm, index: number): TypedAnswer {
  const typed = (field: string) => cleanLines(fieldOf(form, `${field}-${index}`)).slice(0, LONGEST);
  return {
    outcome: typed('outcome'),
    records: typed('records'),
    remaining: typed('remaining'),
    text: typed('text'),
    ground: typed('ground'),
    reason: typed('reason'),
  };
}

/** A whole number of records as people type it; NaN for anything else. */
function numberOf(typed: string): number {
  return /^\d{1,8}$/.test(typed.trim()) ? Number(typed.trim()) : Number.NaN;
}

/** The answer that a form gives for one collection; null when it gives none. */
export function readAnswer(
  kind: AnswerKind,
  collection: string,
  typed: TypedAnswer,
  files: readonly UploadedFile[],
): CollectionAnswer | null {
  const uploads = files.flatMap((file) => ('upload' in file ? [file.upload] : []));
  const empty = { collection, records: 0, remaining: 0, ground: null, text: '', files: [] };
  if (kind === 'number') return readNumber(empty, typed);
  const outcome = OUTCOMES.find((one) => one === typed.outcome);
  if (!outcome) return null;
  if (outcome === 'nothing') return { ...empty, outcome };
  if (outcome === 'exempt') return { ...empty, outcome, ...reasonOf(typed) };
  switch (kind) {
    case 'give':
      return { ...empty, outcome, text: typed.text, files: uploads };
    case 'erase':
      return { ...empty, outcome, records: numberOf(typed.records), remaining: numberOf(typed.remaining) };
    case 'act':
      return { ...empty, outcome, records: typed.records.trim() === '' ? 1 : numberOf(typed.records) };
  }
}

function readNumber(empty: Omit<CollectionAnswer, 'outcome'>, typed: TypedAnswer): CollectionAnswer | null {
  if (typed.records.trim() === '') {
    const reason = reasonOf(typed);
    return reason.ground === null && reason.text.trim() === '' ? null : { ...empty, outcome: 'exempt', ...reason };
  }
  const records = numberOf(typed.records);
  return records === 0 ? { ...empty, outcome: 'nothing' } : { ...empty, outcome: 'done', records, remaining: records };
}

/** A reason of the list, or one's own words; words beside a reason of the list stay with the office too. */
function reasonOf({ ground, reason }: TypedAnswer): Pick<CollectionAnswer, 'ground' | 'text'> {
  return { ground: ground === '' || ground === OTHER ? null : ground, text: reason };
}
