import type { RequestAction, RequestedRight, Request, RestrictionView } from '@habeas/casework/requests';

type RestrictionAction = Extract<RequestAction, 'restrict-data' | 'lift-restriction'>;

/** Why a restriction does not allow an action now, as a key; null when it does. */
export function restrictionRefusal(
  action: RestrictionAction,
  { state }: Pick<Request, 'state'>,
  rights: readonly Pick<RequestedRight, 'right' | 'state'>[],
  view: RestrictionView | null,
): string | null {
  const right = rights.find((one) => one.right === 'restriction');
  if (action === 'restrict-data') {
    if (right?.state !== 'with-person' || state !== 'in-progress') return 'no-restriction-to-decide';
    return view ? 'restricted-already' : null;
  }
  if (right?.state !== 'answered' || !view) return 'nothing-restricted';
  return view.end && view.end.letter !== 'failed' ? 'lifting-stands' : null;
}

/** Whether a step of it can be tried again. */
export function restrictionHalted(view: RestrictionView | null): boolean {
  return view?.places.some(({ steps }) => steps.some(({ state }) => state === 'stuck' || state === 'refused')) ?? false;
}
