import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { Mandates, type Request } from '../requests';
import { contactOfChosen } from './choose-recipient';
import { IdentityRepository } from './identity.repository';

/** Where what is personal goes: to the person, or to who acts for them where a verified mandate says so and holds today (I4). */
@Injectable()
export class AnswerAddress {
  constructor(
    private readonly identity: IdentityRepository,
    private readonly mandates: Mandates,
  ) {}

  /** The contact that was on file before the request and that the code came back from, or the holder's; null where nobody is settled. */
  async of(tx: Transaction, request: Pick<Request, 'id' | 'receiptDate' | 'zone'>): Promise<string | null> {
    const candidates = await this.identity.candidates(tx, request.id);
    const contact =
      contactOfChosen(candidates, await this.identity.provenCandidates(tx, request.id))?.contactEmail ?? null;
    const isSettled = candidates.some(({ chosen }) => chosen);
    return (isSettled ? await this.mandates.dataTo(tx, request) : null) ?? contact;
  }
}
