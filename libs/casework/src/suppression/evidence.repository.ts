import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';

/** One entry of the ledger as evidence: a keyed hash, and where the audit tells of it. */
export interface SuppressionEvidence {
  id: string;
  purpose: string;
  brand: string;
  identifierType: string;
  hash: string;
  /** ISO instant. */
  since: string;
  liftedAt: string | null;
  /** Reference of the request by which it came to be. */
  reference: string | null;
  /** Key of the sender that reported it, and its own name for the event; null where a request did. */
  sender: string | null;
  event: string | null;
  /** What became of it at each source that was told of the report: `marketing:done`. */
  sources: string[];
  /** Numbers of the links of the audit that tell of its coming and going. */
  auditEntries: number[];
}

@Injectable()
export class EvidenceRepository {
  /** Entries that came or went in the days `from` to `to` of a zone, in the order of their coming; a page by key set. */
  page(
    tx: Transaction,
    { from, to, zone, purpose }: { from: string; to: string; zone: string; purpose: string | null },
    after: Pick<SuppressionEvidence, 'id' | 'since'> | null,
    limit: number,
  ): Promise<SuppressionEvidence[]> {
    return tx.query<SuppressionEvidence[]>(
      `select e.id, e.purpose, e.brand, e.identifier_type as "identifierType", e.hash, r.reference, o.sender, o.event_id as event,
              to_char(e.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as since,
              to_char(e.lifted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "liftedAt",
              array(select distinct s.source || ':' || s.state as stop from reported_stop s
                    where s.report_id = e.report_id and s.purpose = split_part(e.purpose, '/', 1) order by stop) as sources,
              case when o.id is not null then array(select o.audit_seq::int where o.audit_seq is not null) else
              array(select a.seq::int from audit_entry a
                    where a.request_id = e.request_id and a.event in ('suppression.added','suppression.lifted')
                      and a.details->>'purpose' = e.purpose and a.details->>'brand' = e.brand order by a.seq) end as "auditEntries"
       from suppression_entry e left join request r on r.id = e.request_id left join objection_report o on o.id = e.report_id
       where ((e.since at time zone $3)::date between $1::date and $2::date
              or (e.lifted_at at time zone $3)::date between $1::date and $2::date)
         and ($4::text is null or e.purpose = $4 or e.purpose like $4 || '/%')
         and ($5::timestamptz is null or (e.since, e.id) > ($5::timestamptz, $6::uuid))
       order by e.since, e.id limit $7`,
      [from, to, zone, purpose, after?.since ?? null, after?.id ?? null, limit],
    );
  }
}
