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

/** What a step tells its source. Kept sealed under the request's key; nothing of it stands anywhere else. */
export type StepOrder = { keys: SearchKey[] } & (
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
  | { operation: 'restrict' | 'lift'; order: Without<RestrictionOrder> }
  | { operation: 'rectify'; order: Without<RectificationOrder> }
  | { operation: 'suppress'; order: Without<SuppressionOrder> }
);
