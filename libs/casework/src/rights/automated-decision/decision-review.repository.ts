import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { DecisionReview } from './decision-review.entity';

type OfRight = { id: string; requestId: string; generation: number };

@Injectable()
export class DecisionReviewRepository {
  find(tx: Transaction, { id, generation }: Pick<OfRight, 'id' | 'generation'>): Promise<DecisionReview | null> {
    return tx.getRepository(DecisionReview).findOneBy({ requestedRightId: id, generation });
  }

  /** The review of a right as it is asked now; a fresh one where there is none yet. */
  async open(tx: Transaction, right: OfRight): Promise<DecisionReview> {
    const { id: requestedRightId, requestId, generation } = right;
    const known = await this.find(tx, right);
    return known ?? this.save(tx, tx.getRepository(DecisionReview).create({ requestId, requestedRightId, generation }));
  }

  save(tx: Transaction, review: DecisionReview): Promise<DecisionReview> {
    return tx.getRepository(DecisionReview).save(review);
  }

  /** Accounts that decided an earlier review of the right: somebody else looks at it when it is contested. */
  async decidedBefore(tx: Transaction, { id, generation }: Pick<OfRight, 'id' | 'generation'>): Promise<string[]> {
    const reviews = await tx.getRepository(DecisionReview).findBy({ requestedRightId: id });
    return reviews.flatMap((one) =>
      one.generation < generation && one.decidedAt !== null && one.reviewerId !== null ? [one.reviewerId] : [],
    );
  }
}
