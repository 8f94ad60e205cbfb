import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { ErasureProof } from './erasure-proof.entity';

@Injectable()
export class ErasureProofRepository {
  /** Written once for a collection of a right and its round; a second one of the same changes nothing. */
  async insertOnce(tx: Transaction, proof: Omit<ErasureProof, 'id'>): Promise<void> {
    await tx.getRepository(ErasureProof).createQueryBuilder().insert().values(proof).orIgnore().execute();
  }

  /** The proof sealed last. */
  latest(tx: Transaction, requestId: string): Promise<ErasureProof | null> {
    return tx.getRepository(ErasureProof).findOne({ where: { requestId }, order: { sealedAt: 'DESC', round: 'DESC' } });
  }
}
