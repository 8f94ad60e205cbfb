import type { RequestAction, RequestedRight, ReviewView } from '@habeas/casework/requests';

type ReviewAction = Extract<RequestAction, 'assign-reviewer' | 'record-view' | 'decide-review'>;

/** Why the review of a computer's decision does not allow an action now, as a key; null when it does. */
export function reviewRefusal(
  action: ReviewAction,
  rights: readonly Pick<RequestedRight, 'right' | 'state'>[],
  view: ReviewView | null,
): string | null {
  const waits = rights.some(({ right, state }) => right === 'automated-decision' && state === 'with-person');
  if (!waits || !view || view.outcome) return 'nothing-to-review';
  if (action !== 'decide-review') return null;
  if (!view.isMine) return 'not-the-reviewer';
  return view.view === null ? 'view-not-recorded' : null;
}
