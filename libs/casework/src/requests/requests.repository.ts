import { Injectable } from '@nestjs/common';
import type { Right } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { ClockEntry } from './clock-entry.entity';
import { Decision } from './decision.entity';
import { Receipt } from './receipt.entity';
import { Request } from './request.entity';
import { RequestedRight } from './requested-right.entity';

@Injectable()
export class RequestsRepository {
  insert(tx: Transaction, request: Omit<Request, 'id' | 'version'>): Promise<Request> {
    return tx.getRepository(Request).save(tx.getRepository(Request).create(request));
  }

  save(tx: Transaction, request: Request): Promise<Request> {
    return tx.getRepository(Request).save(request);
  }

  find(tx: Transaction, id: string): Promise<Request | null> {
    return tx.getRepository(Request).findOneBy({ id });
  }

  /** The request, held until the transaction ends: two use cases cannot change it at once. */
  lock(tx: Transaction, id: string): Promise<Request | null> {
    return tx.getRepository(Request).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  byReference(tx: Transaction, reference: string): Promise<Request | null> {
    return tx.getRepository(Request).findOneBy({ reference });
  }

  byArrivalKey(tx: Transaction, arrivalKey: string): Promise<Request | null> {
    return tx.getRepository(Request).findOneBy({ arrivalKey });
  }

  insertReceipt(tx: Transaction, receipt: Omit<Receipt, 'id'>): Promise<Receipt> {
    return tx.getRepository(Receipt).save(tx.getRepository(Receipt).create(receipt));
  }

  receipts(tx: Transaction, requestId: string): Promise<Receipt[]> {
    return tx.getRepository(Receipt).find({ where: { requestId }, order: { receivedAt: 'ASC' } });
  }

  receiptByMessageId(tx: Transaction, messageId: string): Promise<Receipt | null> {
    return tx.getRepository(Receipt).findOneBy({ messageId });
  }

  addClockEntry(tx: Transaction, entry: Omit<ClockEntry, 'id'>): Promise<ClockEntry> {
    return tx.getRepository(ClockEntry).save(tx.getRepository(ClockEntry).create(entry));
  }

  clockEntries(tx: Transaction, requestId: string): Promise<ClockEntry[]> {
    return tx.getRepository(ClockEntry).find({ where: { requestId }, order: { at: 'ASC', id: 'ASC' } });
  }

  rights(tx: Transaction, requestId: string): Promise<RequestedRight[]> {
    return tx.getRepository(RequestedRight).find({ where: { requestId }, order: { right: 'ASC' } });
  }

  right(tx: Transaction, id: string): Promise<RequestedRight | null> {
    return tx.getRepository(RequestedRight).findOneBy({ id });
  }

  rightOf(tx: Transaction, requestId: string, right: Right): Promise<RequestedRight | null> {
    return tx.getRepository(RequestedRight).findOneBy({ requestId, right });
  }

  saveRight(tx: Transaction, right: Omit<RequestedRight, 'id'> & { id?: string }): Promise<RequestedRight> {
    return tx.getRepository(RequestedRight).save(tx.getRepository(RequestedRight).create(right));
  }

  async replaceDecisions(tx: Transaction, requestedRightId: string, decisions: Omit<Decision, 'id'>[]): Promise<void> {
    await tx.getRepository(Decision).delete({ requestedRightId });
    if (decisions.length > 0) await tx.getRepository(Decision).insert(decisions);
  }

  decisions(tx: Transaction, requestedRightId: string): Promise<Decision[]> {
    return tx.getRepository(Decision).find({ where: { requestedRightId }, order: { activity: 'ASC', category: 'ASC' } });
  }
}
