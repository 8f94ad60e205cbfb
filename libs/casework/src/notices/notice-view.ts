import type { Right } from '@habeas/domain';

/** What happened to the data that the recipient has too. */
export type NoticeKind = 'erasure' | 'rectification' | 'restriction' | 'lifting' | 'withdrawal' | 'objection';

/** `task`: a colleague tells the recipient, by whatever way there is. */
export type NoticeWay = 'mail' | 'http' | 'task';

/** `failed`: it could not be delivered; a colleague must find another way. */
export type NoticeState = 'planned' | 'sent' | 'acknowledged' | 'declined' | 'failed';

/** A notice as the desk shows it. */
export interface NoticeView {
  id: string;
  reference: string;
  right: Right;
  kind: NoticeKind;
  recipient: string;
  /** The recipient is never named to the person. */
  neverDisclose: boolean;
  by: NoticeWay;
  /** Address or host that it goes to; null where a colleague tells them. */
  to: string | null;
  state: NoticeState;
  plannedAt: string;
  sentAt: string | null;
  dueOn: string | null;
  overdue: boolean;
  chases: number;
  escalated: boolean;
  answeredAt: string | null;
  answeredBy: string | null;
  errorCode: string | null;
  note: string | null;
}

/** Answer of `GET /desk/api/requests/:id/notices`. */
export interface NoticeListView {
  notices: NoticeView[];
}

/** A notice as the recipient sees it behind the link and the code. */
export interface NoticePage {
  state: NoticeState;
  reference: string;
  brand: string;
  recipient: string;
  action: string;
  dueOn: string | null;
  personKeys: { type: string; value: string; pseudonymous: boolean }[];
  what: string[];
  changes: { field: string; before: string | null; after: string | null }[];
}
