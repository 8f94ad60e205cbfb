import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Right } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { ClockEntry } from './clock-entry.entity';
import { Decision, type NewDecision } from './decision.entity';
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
         and not exists (select 1 from clock_entry done where done.request_id = asked.request_id and done.pause_id = asked.id and done.kind = 'pause-completed')`,
      [requestIds],
    );
    return new Set(rows.map(({ request_id }) => request_id));
  }

  /** A digest of the states of a request and of all that hangs on it; the same while nothing changed. */
  async pulse(tx: Transaction, id: string): Promise<string> {
    const [row] = await tx.query<{ pulse: string }[]>(
      `select md5(concat_ws(' ',
         (select version from request where id = $1),
         (select string_agg(state, ',' order by id) from requested_right where request_id = $1),
         (select string_agg(state || attempts, ',' order by id) from source_task where request_id = $1),
         (select string_agg(state, ',' order by id) from package where request_id = $1),
         (select string_agg(state || sha256, ',' order by id) from execution_plan where request_id = $1),
         (select count(*) from plan_approval join execution_plan plan on plan.id = plan_id where plan.request_id = $1),
         (select string_agg(state || attempts, ',' order by id) from source_step where request_id = $1),
         (select string_agg(state, ',' order by id) from message where request_id = $1),
         (select string_agg(state || reminders, ',' order by id) from human_task where request_id = $1),
         (select string_agg(state || chases, ',' order by id) from notice where request_id = $1),
         (select string_agg(concat_ws(' ', state, due), ',' order by matter) from request_matter where request_id = $1),
         (select count(*) from receipt where request_id = $1),
         (select string_agg(concat_ws(' ', reviewer_id, view_on, decided_at), ',') from decision_review where request_id = $1),
         (select count(*) || ' ' || count(separated_at) from joined_right where request_id = $1 or first_request_id = $1),
         (select concat_ws(' ', kind, rights, verified_at, valid_from, valid_until, data_to) from mandate where request_id = $1),
         (select count(*) from candidate where request_id = $1),
         (select count(*) from verification_code where request_id = $1))) as pulse`,
      [id],
    );
    return row?.pulse ?? '';
  }

  byReference(tx: Transaction, reference: string): Promise<Request | null> {
    return tx.getRepository(Request).findOneBy({ reference });
  }

  /** The request that this arrival opened before. Two of the same at once wait for each other until a transaction ends. */
  async byArrivalKey(tx: Transaction, arrivalKey: string): Promise<Request | null> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [arrivalKey]);
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

  saveRight(
    tx: Transaction,
    right: Omit<RequestedRight, 'id' | 'asked'> & Partial<Pick<RequestedRight, 'id' | 'asked'>>,
  ): Promise<RequestedRight> {
    return tx.getRepository(RequestedRight).save(tx.getRepository(RequestedRight).create(right));
  }

  async replaceDecisions(tx: Transaction, requestedRightId: string, decisions: NewDecision[]): Promise<void> {
    await tx.getRepository(Decision).delete({ requestedRightId });
    if (decisions.length > 0) await tx.getRepository(Decision).insert(decisions);
  }

  decisions(tx: Transaction, requestedRightId: string): Promise<Decision[]> {
    const order = { activity: 'ASC', category: 'ASC', source: 'ASC', collection: 'ASC' } as const;
    return tx.getRepository(Decision).find({ where: { requestedRightId }, order });
  }
}
