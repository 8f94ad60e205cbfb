import type { RequestState } from '@habeas/domain';

/** One file that is kept for a dispute; days are ISO days. */
export interface HeldFile {
  /** Of the request. */
  id: string;
  reference: string;
  state: RequestState;
  reason: string;
  reviewOn: string;
  since: string;
  by: string;
}

/** Answer of `GET /desk/api/holds`; `next` goes back as `after`, null at the end. */
export interface HeldListView {
  items: HeldFile[];
  next: string | null;
}
