import type { RequestState, Right } from '@habeas/domain';

/** How a request came in. */
export type RequestChannel = 'form' | 'mail' | 'post' | 'phone' | 'desk';

/**
 * How another request stands to this one. `first`: this one is answered with it; `joined`: it is answered with this one;
 * `same-person`: proven to be of the same person; `possibly-same-person`: something that is claimed is the same in both.
 */
export type Relation = 'first' | 'joined' | 'same-person' | 'possibly-same-person';

/** Another request of the person, or perhaps of the person, that asks for a right of this one. */
export interface RelatedRequestView {
  id: string;
  reference: string;
  channel: RequestChannel;
  receivedAt: string;
  requesterName: string | null;
  state: RequestState;
  relation: Relation;
  /** The rights that are joined, or that are open in both. */
  rights: Right[];
  /**
   * What is the same in both: types of identifiers, or `record` for the same entry in a directory. Of joined ones, whether they
   * were `proven` to be one person's or joined `by-hand`.
   */
  same: string[];
  /** It came earlier, so this request can be joined to it. */
  earlier: boolean;
}
