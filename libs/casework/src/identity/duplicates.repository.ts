import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { Request } from '../requests';
import type { Candidate } from './candidate.entity';

/** A request that names something that this one names, and how. */
export interface LookAlike {
  id: string;
  /** Types of identifiers, or `record` for the same entry in a directory. */
  same: string[];
}

/** What may find a person; a name or a date of birth alone is many people's. */
const TELLING = ['email', 'phone_number', 'customer_number'];

/** Finds requests that may be of one person. Whether they are is not decided here. */
@Injectable()
export class DuplicatesRepository {
  /** Ids of earlier open requests whose settled person is one of these. */
  async settledEarlier(tx: Transaction, { id, receivedAt }: Request, persons: readonly Candidate[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select distinct earlier.id from request earlier join candidate theirs on theirs.request_id = earlier.id and theirs.chosen
       join unnest($3::text[], $4::text[], $5::text[]) as person (source, subject_type, subject_value)
         on theirs.source = person.source and theirs.subject_type = person.subject_type
         and theirs.subject_value = person.subject_value
       where earlier.state in ('identity', 'in-progress') and (earlier.received_at, earlier.id) < ($2::timestamptz, $1::uuid)`,
      [
        id,
        receivedAt,
        persons.map(({ source }) => source),
        persons.map(({ subjectType }) => subjectType),
        persons.map(({ subjectValue }) => subjectValue),
      ],
    );
    return rows.map((row) => row.id);
  }

  /**
   * These requests, held so that none ends meanwhile; oldest first. Call before the first audit entry, and hold the later
   * request before: whoever holds several goes from the later to the earlier.
   */
  async hold(tx: Transaction, ids: readonly string[]): Promise<Request[]> {
    if (ids.length === 0) return [];
    const held = await tx
      .getRepository(Request)
      .createQueryBuilder('request')
      .setLock('pessimistic_read')
      .where('request.id in (:...ids)', { ids })
      .orderBy('request.received_at', 'DESC')
      .addOrderBy('request.id', 'DESC')
      .getMany();
    return held.reverse();
  }

  /** Ids of later open requests whose settled person is one that is settled in this. */
  async settledLater(tx: Transaction, requestId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select distinct later.id from candidate mine
       join candidate theirs on theirs.source = mine.source and theirs.subject_type = mine.subject_type
         and theirs.subject_value = mine.subject_value and theirs.chosen and theirs.request_id <> mine.request_id
       join request this on this.id = mine.request_id
       join request later on later.id = theirs.request_id and later.state in ('identity', 'in-progress')
         and (later.received_at, later.id) > (this.received_at, this.id)
       where mine.request_id = $1 and mine.chosen`,
      [requestId],
    );
    return rows.map(({ id }) => id);
  }

  /** Open requests that name the same identifier, or under which the same entry of a directory was found. Proves nothing. */
  lookAlikes(tx: Transaction, requestId: string): Promise<LookAlike[]> {
    return tx.query<LookAlike[]>(
      `select other.id, array_agg(distinct likeness.what order by likeness.what) as same
       from (
         select theirs.request_id, theirs.type as what from identifier mine
         join identifier theirs on theirs.type = mine.type and lower(theirs.value) = lower(mine.value)
         where mine.request_id = $1 and mine.type = any($2)
         union all
         select theirs.request_id, 'record' from candidate mine
         join candidate theirs on theirs.source = mine.source and theirs.subject_type = mine.subject_type
           and theirs.subject_value = mine.subject_value
         where mine.request_id = $1
       ) likeness
       join request other on other.id = likeness.request_id and other.id <> $1 and other.state in ('identity', 'in-progress')
       group by other.id, other.received_at order by other.received_at, other.id`,
      [requestId, TELLING],
    );
  }
}
