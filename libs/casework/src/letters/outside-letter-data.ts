/** What a recipient or another controller is asked to do (GDPR Arts. 7(3), 17(2), 18, 19). */
export const NOTICE_ACTIONS = [
  'erase',
  'correct',
  'restrict',
  'lift-restriction',
  'remove-links',
  'consent-withdrawn',
  'objection',
] as const;
export type NoticeAction = (typeof NOTICE_ACTIONS)[number];

/** What the owner of a system without a connector is asked to do. */
export const TASK_OPERATIONS = [
  'count',
  'export',
  'preserve',
  'rectify',
  'restrict',
  'suppress',
  'erase',
  'verify',
] as const;
export type TaskOperation = (typeof TASK_OPERATIONS)[number];

/** Letters to others than the person. They hold nothing that names the person: details stand behind the link. */
export interface OutsideLetterData {
  /**
   * `reference` is the notice's own, not the request's. `personKey`: the pseudonymous key under which the recipient knows the person, or
   * null where only the page behind the link shows it. `what`: kinds of data, in the recipient's language.
   */
  'notice-to-recipient': {
    reference: string;
    recipient: string;
    action: NoticeAction;
    personKey: string | null;
    what: string[];
    by: string;
    noticeUrl: string;
  };
  'notice-reminder': { reference: string; recipient: string; sentOn: string; by: string; noticeUrl: string };
  /** To the data protection officer: a recipient does not confirm. `reference` is the request's. */
  'notice-escalation': { reference: string; recipient: string; sentOn: string; deskUrl: string };
  /** The code that opens a task or a notice, sent to the mailbox that got the link. */
  'link-code': { code: string; minutes: number; reference: string };
  /** To the owner of a system. `system` is its title in the language of the letter. */
  'human-task': { reference: string; system: string; operation: TaskOperation; by: string; taskUrl: string };
  'human-task-reminder': {
    reference: string;
    system: string;
    sentOn: string;
    by: string;
    overdue: boolean;
    taskUrl: string;
  };
  /** To whoever stands above the owner, or to the team. `owner` is a team or a role; `due` is the legal date of the request. */
  'human-task-escalation': {
    reference: string;
    system: string;
    owner: string;
    sentOn: string;
    by: string;
    due: string;
    taskUrl: string;
  };
}
