/** That a request `r` is open: it waits for an answer, or for a colleague. */
export const OPEN_REQUEST = `(r.state in ('received','to-read','identity','in-progress')
  or (r.state = 'joined' and r.needs_person_because is not null))`;

/** That an open request `r` waits for somebody of the office. */
export const NEEDS_PERSON = `(r.state in ('received','to-read') or r.needs_person_because is not null
  or exists (select 1 from requested_right rr where rr.request_id = r.id and rr.state = 'with-person')
  or exists (select 1 from request_matter rm where rm.request_id = r.id and rm.state = 'open')
  or exists (select 1 from source_task st where st.request_id = r.id and st.state = 'stuck'))`;
