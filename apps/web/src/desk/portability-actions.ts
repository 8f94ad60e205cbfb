import type { PortabilityView, RequestAction, RequestedRight } from '@habeas/casework/requests';

type PortabilityAction = Extract<RequestAction, 'approve-portability' | 'answer-portability' | 'revoke-portability'>;

/** Why a portability request does not allow an action now, as a key; null when it does. */
export function portabilityRefusal(
  action: PortabilityAction,
  rights: readonly Pick<RequestedRight, 'right' | 'state'>[],
  view: PortabilityView | null,
): string | null {
  if (action === 'revoke-portability') return view?.package?.state === 'released' ? null : 'no-package-released';
  const awaits = rights.some(({ right, state }) => right === 'portability' && state === 'awaiting-approval');
  if (!awaits) return 'nothing-awaits-approval';
  const isAsked = (view?.questions.length ?? 0) > 0;
  if (action === 'answer-portability') return isAsked ? null : 'no-question-open';
  return isAsked ? 'questions-open' : null;
}
