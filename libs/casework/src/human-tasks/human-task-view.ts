import type { Language } from '@habeas/domain';

/** What somebody without an account is asked to do at a source. */
export type HumanTaskOperation =
  'export' | 'count' | 'preserve' | 'release' | 'restrict' | 'lift' | 'rectify' | 'suppress' | 'erase' | 'verify';

export type HumanTaskState = 'open' | 'answered' | 'cancelled';

/** A task as the desk shows it. */
export interface HumanTaskView {
  id: string;
  source: string;
  title: string;
  operation: HumanTaskOperation;
  state: HumanTaskState;
  /** Who has the question now. */
  asked: { role: 'owner' | 'deputy' | 'officer' | 'delegate' | 'colleague'; name: string; email: string };
  askedAt: string;
  dueOn: string;
  overdue: boolean;
  reminders: number;
  lastMessageAt: string | null;
  /** Why the last message could not be delivered; null when it was, or still may be. */
  undelivered: string | null;
  /** Whether its page was opened with a code. */
  opened: boolean;
  details: string | null;
  answeredAt: string | null;
  answeredBy: string | null;
  outcome: 'done' | 'nothing' | 'declined' | null;
  note: string | null;
  collections: { name: string; label: string }[];
  /** Reasons that whoever answers may choose, in the language of the screen. */
  exemptions: { key: string; text: string }[];
}

/** Answer of `GET /desk/api/requests/:id/human-tasks`. */
export interface HumanTaskListView {
  tasks: HumanTaskView[];
  /** Source tasks that a person could be asked for now, with what the colleague must add. */
  askable: { sourceTaskId: string; title: string; needs: string | null }[];
}

/** A task as whoever was asked sees it: no more than the task needs. */
export interface TaskPage {
  state: HumanTaskState | 'stopped';
  reference: string;
  brand: string;
  language: Language;
  system: string;
  operation: HumanTaskOperation;
  dueOn: string;
  identifiers: { type: string; value: string }[];
  personName: string | null;
  /** What the person said of where and when to look. */
  details: string | null;
  instructions: string | null;
  collections: TaskCollection[];
  /**
   * Rectification only. `statement`: `after` is put beside the value, which stays; `feed`: the system delivers the data to another, and
   * must not deliver the old value again.
   */
  change: { field: string; before: string | null; after: string | null; as: 'value' | 'statement' | 'feed' } | null;
  /** Reasons for which nothing need be given or done, as sentences in the page's language. */
  exemptions: { key: string; text: string }[];
  /** What alone is to stop or to wait, in words, where other uses of the same data go on; empty where it is about all. */
  uses: string[];
  /** Preservation only: not to be erased before. */
  until: string | null;
  mayDelegate: boolean;
}

export interface TaskCollection {
  name: string;
  label: string;
  /** Records that the approved plan counts on; null where there is no plan. */
  expected: number | null;
  /** What is dated this day or later stays. */
  keepFrom: string | null;
}
