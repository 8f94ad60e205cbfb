import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';

/** A column that may speak of others. */
export interface OthersPlace {
  source: string;
  collection: string;
  field: string;
}

/** What colleagues decided about data of others in a copy, for the other rights of the same request. */
@Injectable()
export class OthersHeldBackRepository {
  /** Columns that a colleague did not give in full in the copy of this request, in a stable order. */
  of(tx: Transaction, requestId: string): Promise<OthersPlace[]> {
    return tx.query<OthersPlace[]>(
      `select source, collection, field from others_review review
       join requested_right "right" on "right".id = review.requested_right_id
        and "right".generation = review.generation
       where review.request_id = $1 and review.decided_by is not null and review.outcome <> 'give'
       order by source, collection, field`,
      [requestId],
    );
  }
}
