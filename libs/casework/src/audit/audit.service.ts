import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type AuditActor,
  type AuditDetails,
  type AuditEvent,
  type ChainEntry,
  CHAIN_START,
  entryHash,
} from '@habeas/domain';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { AuditEntry } from './audit-entry.entity';
import { AuditRepository, type RequestEntriesPage } from './audit.repository';

/** What is to be recorded. `details` hold ids, codes and counts; never a name, an address or a value from a source. */
export interface AuditRecord {
  event: AuditEvent;
  actor: AuditActor;
  requestId?: string | null;
  details?: AuditDetails;
}

/** The audit could not be written: nothing that depends on it may happen. */
export class AuditUnavailable extends Error {
  constructor(cause: unknown) {
    super('The audit cannot be written', { cause });
    this.name = 'AuditUnavailable';
  }
}

export const sha256Hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Appends to the hash chain, in the transaction of what is recorded. Other appends wait until that transaction ends: call it last. */
@Injectable()
export class Audit {
  constructor(
    private readonly entries: AuditRepository,
    private readonly transactions: Transactions,
  ) {}

  /** @throws AuditUnavailable when the entry cannot be written; the caller's transaction must then fail (I8) */
  async append(tx: Transaction, record: AuditRecord): Promise<void> {
    await this.appendLink(tx, record);
  }

  /** As `append`, and answers the link: for what must know where the chain stood. @throws AuditUnavailable */
  async appendLink(tx: Transaction, record: AuditRecord): Promise<ChainEntry> {
    try {
      const { last, now: at } = await this.entries.lockEnd(tx);
      const link = {
        seq: (last?.seq ?? 0) + 1,
        at: at.toISOString(),
        event: record.event,
        actor: record.actor,
        ...(record.requestId ? { requestId: record.requestId } : {}),
        details: record.details ?? {},
        prevHash: last?.hash ?? CHAIN_START,
      };
      const entry = { ...link, hash: entryHash(link.prevHash, link, sha256Hex) };
      await this.entries.insert(tx, toRow(entry));
      return entry;
    } catch (error) {
      throw new AuditUnavailable(error);
    }
  }

  /** Records a sensitive read before its result is shown. @throws AuditUnavailable; then nothing may be shown */
  async appendBeforeRead(record: AuditRecord): Promise<void> {
    try {
      await this.transactions.run((tx) => this.append(tx, record));
    } catch (error) {
      throw error instanceof AuditUnavailable ? error : new AuditUnavailable(error);
    }
  }

  async ofRequest(tx: Transaction, requestId: string, page: RequestEntriesPage): Promise<ChainEntry[]> {
    return (await this.entries.ofRequest(tx, requestId, page)).map(toChainEntry);
  }

  countOfRequest(tx: Transaction, requestId: string): Promise<number> {
    return this.entries.countOfRequest(tx, requestId);
  }

  /** Every link in order, a page at a time; memory does not grow with the chain. */
  async *export(pageSize = 1000): AsyncIterable<ChainEntry> {
    for (let after = 0; ;) {
      const page = await this.transactions.run((tx) => this.entries.page(tx, after, pageSize));
      for (const row of page) yield toChainEntry(row);
      const last = page.at(-1);
      if (!last || page.length < pageSize) return;
      after = Number(last.seq);
    }
  }
}

function toRow(entry: ChainEntry): AuditEntry {
  return Object.assign(new AuditEntry(), {
    seq: String(entry.seq),
    at: new Date(entry.at),
    event: entry.event,
    actorKind: entry.actor.kind,
    actorId: entry.actor.id ?? null,
    requestId: entry.requestId ?? null,
    details: entry.details,
    prevHash: entry.prevHash,
    hash: entry.hash,
  });
}

function toChainEntry(row: AuditEntry): ChainEntry {
  return {
    seq: Number(row.seq),
    at: row.at.toISOString(),
    event: row.event,
    actor: { kind: row.actorKind, ...(row.actorId ? { id: row.actorId } : {}) },
    ...(row.requestId ? { requestId: row.requestId } : {}),
    details: row.details,
    prevHash: row.prevHash,
    hash: row.hash,
  };
}
