import type { RequestView } from '@habeas/casework/requests/request-view';
import { isUnknown, type SourceTaskState } from '@habeas/domain';
import type { Tone } from '../../ui/term';

/** A source that waits for a person changes only when a person acts; the others may answer at any moment. */
const mayAnswerAnyMoment = (state: SourceTaskState): boolean => isUnknown(state) && state !== 'stuck';

/** Whether looking again soon can show something new: a source is at work, or a package or a plan is. */
export function sourcesUnknown(view: RequestView): boolean {
  const { sources, plan } = view;
  return (
    sources.some(({ state }) => mayAnswerAnyMoment(state)) ||
    view.package?.state === 'composing' ||
    plan?.state === 'executing' ||
    plan?.state === 'undo-window' ||
    plan?.state === 'planning'
  );
}

const TONES: Readonly<Record<SourceTaskState, Tone>> = {
  'waiting-for-keys': 'neutral',
  queued: 'neutral',
  running: 'calm',
  found: 'good',
  nothing: 'good',
  exempt: 'neutral',
  error: 'attention',
  stuck: 'danger',
};

export const toneOfTask = (state: SourceTaskState): Tone => TONES[state];
