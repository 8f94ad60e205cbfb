import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import type { Transaction } from '@habeas/platform/database';
import { Candidate } from './candidate.entity';
import { Identifier } from './identifier.entity';
import { PortalSession } from './portal-session.entity';
import { VerificationCode } from './verification-code.entity';

@Injectable()
export class IdentityRepository {
  async addIdentifiers(tx: Transaction, identifiers: Omit<Identifier, 'id'>[]): Promise<void> {
    if (identifiers.length === 0) return;
    await tx.getRepository(Identifier).createQueryBuilder().insert().values(identifiers).orIgnore().execute();
  }

  identifiers(tx: Transaction, requestId: string): Promise<Identifier[]> {
    return tx.getRepository(Identifier).find({ where: { requestId }, order: { type: 'ASC', value: 'ASC' } });
  }

  saveIdentifier(tx: Transaction, identifier: Identifier): Promise<Identifier> {
    return tx.getRepository(Identifier).save(identifier);
  }

  async addCandidates(tx: Transaction, candidates: Omit<Candidate, 'id'>[]): Promise<void> {
    if (candidates.length === 0) return;
    await tx.getRepository(Candidate).createQueryBuilder().insert().values(candidates).orIgnore().execute();
  }

  candidates(tx: Transaction, requestId: string): Promise<Candidate[]> {
    return tx.getRepository(Candidate).find({ where: { requestId }, order: { source: 'ASC', subjectValue: 'ASC' } });
  }

  saveCandidate(tx: Transaction, candidate: Candidate): Promise<Candidate> {
    return tx.getRepository(Candidate).save(candidate);
  }

  insertCode(tx: Transaction, code: Omit<VerificationCode, 'id'>): Promise<VerificationCode> {
    return tx.getRepository(VerificationCode).save(tx.getRepository(VerificationCode).create(code));
  }

  saveCode(tx: Transaction, code: VerificationCode): Promise<VerificationCode> {
    return tx.getRepository(VerificationCode).save(code);
  }

  /** The one code that counts, held: the latest. Earlier ones are dead. */
  lockLatestCode(tx: Transaction, requestId: string): Promise<VerificationCode | null> {
    return tx.getRepository(VerificationCode).findOne({
      where: { requestId },
      order: { createdAt: 'DESC', id: 'DESC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  codes(tx: Transaction, requestId: string): Promise<VerificationCode[]> {
    return tx.getRepository(VerificationCode).find({ where: { requestId }, order: { createdAt: 'DESC' } });
  }

  /** Ids of the candidates whose contact a code of this request has come back from. */
  async provenCandidates(tx: Transaction, requestId: string): Promise<string[]> {
    return (await this.codes(tx, requestId)).flatMap(({ usedAt, candidateId }) => (usedAt ? [candidateId] : []));
  }

  /**
   * Codes that went to this contact on file, for whichever request: how many after `codesAfter`, and how many wrong tries at
   * those after `triesAfter`.
   */
  async codesTo(tx: Transaction, contact: string, codesAfter: Date, triesAfter: Date) {
    const [counts] = await tx.query<{ codes: number; wrongTries: number }[]>(
      `select count(*) filter (where code.created_at > $2)::int as codes,
              coalesce(sum(code.wrong_tries) filter (where code.created_at > $3), 0)::int as "wrongTries"
       from candidate
       join verification_code code on code.request_id = candidate.request_id and code.candidate_id = candidate.id
       where candidate.contact_email = $1`,
      [contact, codesAfter, triesAfter],
    );
    return counts ?? { codes: 0, wrongTries: 0 };
  }

  async insertSession(tx: Transaction, session: Omit<PortalSession, 'id'>): Promise<void> {
    await tx.getRepository(PortalSession).insert(session);
  }

  session(tx: Transaction, tokenHash: string): Promise<PortalSession | null> {
    return tx.getRepository(PortalSession).findOneBy({ tokenHash });
  }

  async endSession(tx: Transaction, tokenHash: string): Promise<void> {
    await tx.getRepository(PortalSession).delete({ tokenHash });
  }

  async deleteSessionsEndedBy(tx: Transaction, instant: Date): Promise<void> {
    await tx.getRepository(PortalSession).delete({ expiresAt: LessThanOrEqual(instant) });
  }
}
