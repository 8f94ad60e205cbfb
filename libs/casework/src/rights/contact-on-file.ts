import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { contactOfChosen, IdentityRepository } from '../identity';

/** The address that the person's code came back from; it was on file before the request. Null where there is none (I4). */
@Injectable()
export class ContactOnFile {
  constructor(private readonly identity: IdentityRepository) {}

  async of(tx: Transaction, requestId: string): Promise<string | null> {
    const candidates = await this.identity.candidates(tx, requestId);
    return contactOfChosen(candidates, await this.identity.provenCandidates(tx, requestId))?.contactEmail ?? null;
  }
}
