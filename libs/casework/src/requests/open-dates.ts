import { OPEN_REQUEST } from './open-requests';

/**
 * Every date of the open requests: `request_id`, `due`, and `matter`, the key of what has that day of its own, empty for the legal date.
 * A condition on `due` reaches the indices of both tables.
 */
export const OPEN_DATES = `(select r.id as request_id, ''::text as matter, r.answer_by as due from request r where ${OPEN_REQUEST}
  union all
  select rm.request_id, rm.matter, rm.due from request_matter rm join request r on r.id = rm.request_id
  where rm.state = 'open' and rm.due is not null and ${OPEN_REQUEST})`;

/** Joins to a request `r` the first day that something beside its rights has of its own, as `beside.due`; null where nothing has. */
export const WITH_FIRST_MATTER = `left join (select request_id, min(due) as due from request_matter
  where state = 'open' and due is not null group by request_id) beside on beside.request_id = r.id`;

/** The first date of a request `r` under {@link WITH_FIRST_MATTER}: the legal one, or an earlier one of a matter. */
export const FIRST_DATE = 'least(r.answer_by, beside.due)';
