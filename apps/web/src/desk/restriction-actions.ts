import type { RequestAction, RequestedRight, Request, RestrictionView } from '@habeas/casework/requests';

type RestrictionAction = Extract<RequestAction, 'restrict-data' | 'lift-restriction' | 'keep-restriction'>;

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
  const stands = view.end !== null && view.end.letter !== 'failed';
  if (action === 'lift-restriction') return stands ? 'lifting-stands' : null;
  if (!stands) return 'no-lifting-stands';
  return hasBegun(view) ? 'lifting-begun' : null;
}

/** A source may use the data again. */
function hasBegun({ places }: RestrictionView): boolean {
  return places.some(({ steps }) =>
    steps.some(({ operation, state, attempts }) => operation === 'lift' && (state === 'done' || attempts > 0)),
  );
}

/** Whether a step of it can be tried again. */
export function restrictionHalted(view: RestrictionView | null): boolean {
  return (
    view?.places.some(({ steps }) =>
      steps.some(({ state, toOrderAgain }) => state === 'stuck' || state === 'refused' || toOrderAgain),
    ) ?? false
  );
}
