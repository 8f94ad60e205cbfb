/**
 * That a step `step` can go no further by itself: refused, stuck, or not as its source shows it, and not ordered anew since.
 */
export const HALTED_STEP = `(step.state in ('refused', 'stuck')
  or (step.operation = 'verify' and step.evidence @? '$.collections[*] ? (@.result != "gone")')
  or (step.operation = 'recheck' and step.evidence @? '$.collections[*] ? (@.result != "as-ordered")'
    and not exists (
      select 1 from source_step anew
      where anew.requested_right_id = step.requested_right_id and anew.source = step.source
        and anew.part = step.part and anew.operation <> 'recheck' and anew.state <> 'cancelled')))`;
