import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { AnswerAddress } from '../identity';
import { RequestsRepository } from '../requests';

/**
 * The address that the person's code came back from; it was on file before the request. Where a verified mandate says that data go to who
 * acts for the person, theirs. Null where there is none (I4).
 */
@Injectable()
export class ContactOnFile {
  constructor(
    private readonly addresses: AnswerAddress,
    private readonly requests: RequestsRepository,
  ) {}

  async of(tx: Transaction, requestId: string): Promise<string | null> {
    const request = await this.requests.find(tx, requestId);
    return request ? this.addresses.of(tx, request) : null;
  }
}
