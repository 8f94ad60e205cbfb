import { HALTED_STEP } from '../sources';
import { ASKS_ATTENTION } from './attention';

/** That a request `r` is open: it waits for an answer, or for a colleague. */
export const OPEN_REQUEST = `(r.state in ('received','to-read','identity','in-progress')
  or (r.state = 'joined' and r.needs_person_because is not null))`;

/** That an open request `r` waits for somebody of the office. */
export const NEEDS_PERSON = `(r.state in ('received','to-read') or r.needs_person_because is not null
  or exists (select 1 from requested_right rr where rr.request_id = r.id and rr.state = 'with-person')
  or exists (select 1 from request_matter rm where rm.request_id = r.id and rm.state = 'open')
  or exists (select 1 from source_task st where st.request_id = r.id and st.state = 'stuck'))`;

/** Requests that were answered and wait for somebody again (I9): something came up since, or what was promised for a later day halted. */
const AGAIN = `select r.id from request r where r.state in ('answered','closed') and ${ASKS_ATTENTION}
  union all
  select stop.request_id from deferred_stop stop
  join source_step step on step.requested_right_id = stop.requested_right_id and step.generation = stop.generation
  where stop.state = 'applying' and ${HALTED_STEP}`;

/** That a request `r` was answered and waits for somebody again. */
export const WAITS_AGAIN = `(r.state in ('answered','closed') and r.id in (${AGAIN}))`;

/** That a request `r` is open, or waits for somebody again. */
export const AT_WORK = `r.id in (select r.id from request r where ${OPEN_REQUEST} union all ${AGAIN})`;
