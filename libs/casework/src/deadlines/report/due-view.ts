import type { Right } from '@habeas/domain';

/** What the report counts, of all or of one part. Days are calendar days. */
export interface DueFigures {
  open: number;
  /** A date has passed: the legal one, or one that a matter has of its own. */
  late: number;
  /** Due from today until the end of the report. */
  due: number;
  /** Answered within the time that is looked back on. */
  answered: number;
  inTime: number;
  /** From the day of receipt to the day of the answer; null where none was answered. */
  medianDays: number | null;
}

/** One right, matter, brand or colleague; `key` null is what nobody has taken, `name` is of a matter, a brand or a colleague. */
export interface DuePart extends DueFigures {
  key: string | null;
  name: string | null;
}

/** Answer of `GET /desk/api/reports/due`. Days are local days of the controller. */
export interface DueReportView {
  today: string;
  until: string;
  /** The first day that is looked back on. */
  since: string;
  total: DueFigures;
  byRight: DuePart[];
  byMatter: DuePart[];
  byBrand: DuePart[];
  byColleague: DuePart[];
}

/** One date of an open request that is late or due; nothing tells whose it is. */
export interface DueItem {
  id: string;
  reference: string;
  brand: string;
  /** Empty where the date is a matter's own. */
  rights: Right[];
  /** The matter that has this day of its own; null for the legal date. */
  matter: { key: string; label: string } | null;
  receivedOn: string;
  answerBy: string;
  extended: boolean;
  assignee: string | null;
}

/** Answer of `GET /desk/api/reports/due/requests`; `next` goes back as `after`, null at the end. */
export interface DueListView {
  items: DueItem[];
  next: string | null;
}
