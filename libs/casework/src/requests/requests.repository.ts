import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Right } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { ClockEntry } from './clock-entry.entity';
import { Decision } from './decision.entity';
import { Note } from './note.entity';
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

  many(tx: Transaction, ids: string[]): Promise<Request[]> {
    return tx.getRepository(Request).findBy({ id: In(ids) });
  }

  rightsOfMany(tx: Transaction, requestIds: string[]): Promise<RequestedRight[]> {
    return tx.getRepository(RequestedRight).find({ where: { requestId: In(requestIds) }, order: { right: 'ASC' } });
  }

  /** Ids among these whose clock ledger holds a pause that has not ended. */
  async pausedAmong(tx: Transaction, requestIds: string[]): Promise<Set<string>> {
    const rows = await tx.query<{ request_id: string }[]>(
      `select distinct asked.request_id from clock_entry asked
       where asked.request_id = any($1) and asked.kind = 'pause-asked'
         and not exists (select 1 from clock_entry done where done.pause_id = asked.id and done.kind = 'pause-completed')`,
      [requestIds],
    );
    return new Set(rows.map(({ request_id }) => request_id));
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

  async addNote(tx: Transaction, note: Omit<Note, 'id'>): Promise<void> {
    await tx.getRepository(Note).insert(note);
  }

  notes(tx: Transaction, requestId: string): Promise<Note[]> {
    return tx.getRepository(Note).find({ where: { requestId }, order: { at: 'ASC', id: 'ASC' } });
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
    return tx
      .getRepository(Decision)
      .find({ where: { requestedRightId }, order: { activity: 'ASC', category: 'ASC' } });
  }
}
