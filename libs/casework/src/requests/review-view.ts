/** The human look at a computer's decision, as the desk shows it (GDPR Art. 22(3)). */
export interface ReviewView {
  /** The colleague who looks; null while nobody was named. */
  reviewer: { id: string; name: string } | null;
  /** Whether the account that reads this is the reviewer. */
  isMine: boolean;
  /** Who may be named: with authority, and not in an earlier review of the same. */
  candidates: { id: string; name: string }[];
  /** The person's own view; `asked` is what they wrote with the request. */
  view: string | null;
  asked: string | null;
  /** Activities that decide by computer and hold something of the person, with what the register says of the criteria. */
  activities: { key: string; title: string; logic: string; records: number }[];
  /** Where a new value can be put: collections under these activities that hold rows of the person. */
  places: ReviewPlaceView[];
  /** Null until decided. */
  outcome: { outcome: 'upheld' | 'changed' | 'withdrawn' | 'none-found'; covered: boolean; decidedAt: string } | null;
}

/** One collection of a source, with the columns that can be named. */
export interface ReviewPlaceView {
  source: string;
  collection: string;
  title: string;
  fields: { name: string; label: string }[];
}
