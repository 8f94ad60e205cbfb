import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';

/** What tells of a person or of what was said with them, by `request_id`; what hangs on these goes first. */
const DELETED = [
  'candidate',
  'identifier',
  'portal_session',
  'verification_code',
  'message',
  'note',
  'mandate',
  'decision_review',
  'receipt',
  'found_key',
  'source_task',
  'package',
  'reminder',
  'human_task',
  'notice',
  'outside_link',
  'link_code',
  'link_session',
  'purge_hold',
  'transfer',
  'deferred_stop',
];

/** What hangs on a deleted table and has no `request_id` of its own. */
const HANGING = [
  { table: 'package_entry', by: 'package_id', of: 'package' },
  { table: 'package_opening', by: 'package_id', of: 'package' },
  { table: 'finding', by: 'source_task_id', of: 'source_task' },
];

/**
 * Of a purged request this stays, for figures and for accountability (Art. 5(2)): dates, rights, outcomes, what was done to the
 * sources and who approved it, in numbers; the audit; and the keyed hashes by which what was erased stays erased.
 */
export const KEPT_WITHOUT_PERSON = [
  'audit_entry',
  'clock_entry',
  'requested_right',
  'request_matter',
  'joined_right',
  'decision',
  'source_step',
  'execution_plan',
  'plan_approval',
  'erasure_proof',
  'others_review',
  'suppression_entry',
];

/** That no dispute holds what is kept of a request `request`. */
const NOT_HELD = `not exists (select 1 from purge_hold held where held.request_id = request.id and held.lifted_at is null)`;

/**
 * That no stop of `request` is promised for a day that is known, or under way. One whose day nobody ever names must not keep a file for
 * ever (Art. 5(1)(e)): the suppression ledger keeps that person off every list without it.
 */
const NOTHING_PROMISED = `not exists (select 1 from deferred_stop later where later.request_id = request.id
  and (later.state = 'applying' or (later.state = 'waiting' and later.moves_on is not null)))`;

/** Every table that a purge empties of the request. */
export const PURGED_TABLES: readonly string[] = [...DELETED, ...HANGING.map(({ table }) => table)];

@Injectable()
export class PurgeRepository {
  /** Closed requests whose file has been kept for as long as the policy says; `keep` is an ISO 8601 period. */
  async due(tx: Transaction, today: string, keep: string, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select id from request where state = 'closed' and ((closed_at at time zone zone)::date + $1::interval)::date <= $2::date and ${NOT_HELD}
         and ${NOTHING_PROMISED}
       order by closed_at limit $3`,
      [keep, today, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Ended requests that still hold copies of the sources' data, or packages, after the policy's time for these. */
  async dueForExports(tx: Transaction, today: string, keep: string, now: Date, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select id from request where state in ('answered','closed')
         and ((coalesce(answered_at, closed_at) at time zone zone)::date + $1::interval)::date <= $2::date and ${NOT_HELD}
         and not exists (select 1 from package where package.request_id = request.id and package.state = 'released' and package.expires_at > $4)
         and (exists (select 1 from finding join source_task task on task.id = finding.source_task_id where task.request_id = request.id)
           or exists (select 1 from package_entry entry join package on package.id = entry.package_id where package.request_id = request.id))
       order by coalesce(answered_at, closed_at) limit $3`,
      [keep, today, limit, now],
    );
    return rows.map(({ id }) => id);
  }

  /** Storage keys of everything kept for the request: its own, and those under which each message arrived. */
  async keys(tx: Transaction, requestId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select key_id as id from request where id = $1
       union select file.key_id from receipt join stored_file file on file.id = receipt.raw_file_id where receipt.request_id = $1`,
      [requestId],
    );
    return rows.map(({ id }) => id);
  }

  /** Takes the sources' copies and the packages' entries out of the books; answers the ids of their files. */
  async takeExports(tx: Transaction, requestId: string): Promise<string[]> {
    const taken: string[] = [];
    for (const { table, by, of } of HANGING.filter(({ table }) => table !== 'package_opening')) {
      const [rows] = await tx.query<[{ file_id: string }[], number]>(
        `delete from ${table} where ${by} in (select id from ${of} where request_id = $1) returning file_id`,
        [requestId],
      );
      taken.push(...rows.map((row) => row.file_id));
    }
    const sent = await tx.query<{ file_id: string }[]>(
      `select file_id from transfer where request_id = $1 and file_id is not null for update`,
      [requestId],
    );
    await tx.query(`update transfer set file_id = null where request_id = $1`, [requestId]);
    return [...new Set([...taken, ...sent.map((row) => row.file_id)])]; // entries of a package share files
  }

  /** Leaves dates, rights and outcomes; nothing that tells whose they were. */
  async emptyOfPerson(tx: Transaction, requestId: string): Promise<void> {
    for (const { table, by, of } of HANGING)
      await tx.query(`delete from ${table} where ${by} in (select id from ${of} where request_id = $1)`, [requestId]);
    for (const table of DELETED) await tx.query(`delete from ${table} where request_id = $1`, [requestId]);
    await tx.query(`update clock_entry set justification = '{}' where request_id = $1`, [requestId]);
    await tx.query(`update requested_right set scope = null, because = '' where request_id = $1`, [requestId]);
    await tx.query(`update request_matter set because = '' where request_id = $1`, [requestId]);
    await tx.query(
      `update request set requester_name = null, reply_address = null, postal_address = null, needs_person_because = null,
         arrival_key = 'purged/' || id where id = $1`,
      [requestId],
    );
  }
}
