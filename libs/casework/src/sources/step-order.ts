import type {
  ErasureOrder,
  PreservationOrder,
  Reach,
  RectificationOrder,
  RestrictionOrder,
  SearchKey,
  SuppressionOrder,
} from '@habeas/connectors';
import type { ExpectedRemainder } from '@habeas/domain';

type Without<T> = Omit<T, 'effectId'>;

/** One field of one row, and what it should be. Null: empty. */
export interface ReadField {
  collection: string;
  field: string;
  /** The row's primary key and its value; null where the person has one row. */
  row: { field: string; value: string } | null;
  value: string | null;
}

/** What is set, lifted or stopped in rows that stay. */
export type MarkEffect =
  | { operation: 'restrict' | 'lift'; order: Without<RestrictionOrder> }
  | { operation: 'suppress'; order: Without<SuppressionOrder> };

/** What a step tells its source. Kept sealed under the request's key; nothing of it stands anywhere else. */
export type StepOrder = {
  keys: SearchKey[];
  /** Keys of the activities that it is about, where it stops or holds back no more than these uses. Default: every use. */
  activities?: string[];
} & (
  | {
      operation: 'erase';
      order: Without<ErasureOrder>;
      /** From the count: how the rows are found again when the person's own record is gone. */
      reach: Reach[];
      /** What the decision leaves, for each collection that is erased in whole or in part. */
      expected: ExpectedRemainder[];
    }
  | { operation: 'verify'; reach: Reach[]; expected: ExpectedRemainder[] }
  | { operation: 'preserve' | 'release'; order: Without<PreservationOrder> }
  | MarkEffect
  | {
      operation: 'rectify';
      order: Without<RectificationOrder>;
      /**
       * `value`: replaces the value. `statement`: the source's owner puts the person's words (`after`) beside it. `feed`: the source
       * only delivers these data to another, and must not deliver the old value again.
       */
      as: 'value' | 'statement' | 'feed';
      /** Keys that find the person once the field, a key itself, has its new value. */
      thenFoundBy: SearchKey[];
    }
  | { operation: 'reread'; field: ReadField }
  | { operation: 'recheck'; effect: MarkEffect }
);
