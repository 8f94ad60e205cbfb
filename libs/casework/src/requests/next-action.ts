import type { RequestedRightState, SourceTaskState } from '@habeas/domain';
import { asksForAttention } from './attention';
import type { Request } from './request.entity';
import type { NextAction } from './request-view';

/** States of a right in which the machine is at work. */
const IN_WORK: readonly RequestedRightState[] = ['collecting', 'deciding', 'approved', 'executing'];

/** What the next action of a request follows from. */
export interface Situation {
  request: Pick<Request, 'state' | 'answerBy' | 'internalTarget' | 'needsPersonBecause'>;
  rights: readonly { state: RequestedRightState }[];
  sourceTasks: readonly { state: SourceTaskState }[];
  /** A contact on file is proven, and several persons stand behind it. */
  subjectUnclear: boolean;
  /** A letter to the person or to the desk could not be sent. */
  packageReleased: boolean;
  /** A step at a source waits for a person, or showed what should be gone. */
  stepsHalted: boolean;
  /** A right waits for the mandate of who acts for the person. */
  mandateWaits?: boolean;
  /** Day by which what was stopped once more at a customer's move is to be confirmed to the person; null: nothing is under way. */
  confirmBy?: string | null;
  /** What is asked beside the rights and not answered yet. */
  openMatters?: readonly { due: string | null }[];
}

/** I9: the one thing that has to happen next, who does it, and by when. */
export function nextActionOf(situation: Situation): NextAction {
  const { request, rights, sourceTasks } = situation;
  const office = (key: NextAction['key']): NextAction => ({ key, owner: 'office', by: request.internalTarget });
  // Its answer has left: what came up since has a day of its own, where it has one.
  const again = (key: NextAction['key']): NextAction => ({
    ...office(key),
    by: situation.confirmBy ?? request.internalTarget,
  });
  const answerMatter = (): NextAction => ({ ...office('answer-matter'), by: matterDate(situation) });
  const waits = (situation.openMatters ?? []).length > 0;
  const inState = (state: RequestedRightState) => rights.some((right) => right.state === state);
  switch (request.state) {
    case 'received':
    case 'to-read':
      return { ...office('read'), by: matterDate(situation) };
    case 'identity':
      if (situation.subjectUnclear) return office('choose-subject');
      if (request.needsPersonBecause !== null) return office('settle-identity');
      if (waits) return answerMatter();
      if (situation.mandateWaits) return office('settle-mandate');
      return { key: 'wait-for-identity', owner: 'data-subject', by: request.answerBy };
    case 'in-progress':
      if (asksForAttention(request)) return office('attend');
      if (situation.stepsHalted || sourceTasks.some((task) => task.state === 'stuck')) return office('mend-source');
      if (waits) return answerMatter();
      if (inState('with-person') || inState('asked')) return office('decide');
      if (inState('awaiting-approval')) return office('approve');
      if (inState('awaiting-identity') && situation.mandateWaits) return office('settle-mandate');
      if (inState('awaiting-identity'))
        return { key: 'wait-for-identity', owner: 'data-subject', by: request.answerBy };
      if (IN_WORK.some(inState)) return { key: 'wait-for-sources', owner: 'sources', by: request.internalTarget };
      return office('decide');
    case 'joined':
      if (asksForAttention(request)) return office('attend');
      return { key: 'answer-with-first', owner: 'office', by: request.answerBy };
    case 'answered':
      if (asksForAttention(request)) return again('attend');
      if (situation.stepsHalted) return again('mend-source');
      if (situation.packageReleased) return { key: 'wait-for-opening', owner: 'data-subject', by: request.answerBy };
      return office('close');
    case 'withdrawn':
    case 'not-a-request':
      return office('close');
    case 'closed':
      if (asksForAttention(request)) return again('attend');
      if (situation.stepsHalted) return again('mend-source');
      return { key: 'none', owner: 'nobody', by: null };
    case 'purged':
      return { key: 'none', owner: 'nobody', by: null };
  }
}

/** The day on which the first open matter is due, or the office's own target where that is sooner. */
function matterDate({ request, openMatters = [] }: Situation): string {
  const dates = openMatters.flatMap(({ due }) => due ?? []);
  return [request.internalTarget, ...dates].reduce((first, date) => (date < first ? date : first));
}
