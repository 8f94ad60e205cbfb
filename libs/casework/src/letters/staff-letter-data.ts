/** One date in a digest: the reference of its request, and what has that day of its own, null for the legal date. */
export interface DigestRow {
  reference: string;
  due: string;
  matter: string | null;
}

/** Letters to colleagues. They hold references and dates, and nothing that tells of a person. */
export interface StaffLetterData {
  /**
   * To whoever stands above the team. `matter` names what has that day of its own, null for the legal date; `daysLeft` counts working days
   * and is negative once overdue.
   */
  'deadline-escalation': {
    reference: string;
    due: string;
    matter: string | null;
    daysLeft: number;
    overdue: boolean;
    unassigned: boolean;
    deskUrl: string;
  };
  /** A file that is kept for a dispute since a day is to be looked at again. */
  'hold-review': { reference: string; since: string; reviewOn: string; deskUrl: string };
  /**
   * What a colleague has before them today. `reference` is the digest's own: its day. Each list is cut to a length that is read;
   * `more` is how many requests stand in none of them for that reason, null when all do.
   */
  'daily-digest': {
    reference: string;
    late: DigestRow[];
    due: DigestRow[];
    waiting: DigestRow[];
    more: number | null;
    nothing: boolean;
    deskUrl: string;
  };
}
