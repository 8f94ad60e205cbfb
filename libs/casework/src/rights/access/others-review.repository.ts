import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { OthersReview } from './others-review.entity';

@Injectable()
export class OthersReviewRepository {
  /** What one collection of a right found, in a stable order. */
  ofGeneration(tx: Transaction, requestedRightId: string, generation: number): Promise<OthersReview[]> {
    return tx.getRepository(OthersReview).find({
      where: { requestedRightId, generation },
      order: { source: 'ASC', collection: 'ASC', field: 'ASC' },
    });
  }

  async save(tx: Transaction, groups: readonly (Omit<OthersReview, 'id'> & { id?: string })[]): Promise<void> {
    const repository = tx.getRepository(OthersReview);
    await repository.save(groups.map((group) => repository.create(group)));
  }

  async remove(tx: Transaction, groups: OthersReview[]): Promise<void> {
    await tx.getRepository(OthersReview).remove(groups);
  }
}
