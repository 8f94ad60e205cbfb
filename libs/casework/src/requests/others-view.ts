import type { OthersGround, OthersKind, OthersOutcome } from '@habeas/domain';

/** Values of one field of one collection that may speak of others than the person. */
export interface OthersGroupView {
  id: string;
  source: string;
  collection: string;
  field: string;
  kind: OthersKind;
  records: number;
  /** Rows in which a number or an address of somebody else was seen. */
  seen: number;
  outcome: OthersOutcome | null;
  ground: OthersGround | null;
  /** Null with an outcome: a rule of the policy. */
  decidedBy: string | null;
  decidedAt: string | null;
}

/** Answer of `GET /desk/api/requests/:id/package/others/:groupId`. */
export interface OthersValuesView {
  values: string[];
  /** There are more than are shown. */
  more: boolean;
}
