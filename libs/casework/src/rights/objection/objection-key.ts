import type { RequestedRight } from '../../requests';

const TEMPLATE = 'objection-decision';
const NONE = '-';

/** Names the answer to an objection; it tells from which day on what was on hold is used again (GDPR Art. 18(3)). */
export function answerKey({ id, generation }: Pick<RequestedRight, 'id' | 'generation'>, liftedFrom: string | null) {
  return [TEMPLATE, id, generation, liftedFrom ?? NONE].join('/');
}

/** What such a name says. @throws RangeError for any other */
export function readAnswerKey(eventKey: string): { requestedRightId: string; liftedFrom: string | null } {
  const [template, requestedRightId, , from] = eventKey.split('/');
  if (template !== TEMPLATE || !requestedRightId || !from) throw new RangeError('Not the answer to an objection');
  return { requestedRightId, liftedFrom: from === NONE ? null : from };
}
