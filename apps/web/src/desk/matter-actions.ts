import type { MatterView, Request, RequestAction } from '@habeas/casework/requests';

type MatterAction = Extract<RequestAction, 'change-matters' | 'answer-matter' | 'hand-over-matter'>;

const OVER: readonly Request['state'][] = ['joined', 'closed', 'purged', 'withdrawn', 'not-a-request'];

/** Why the matters of a request do not allow an action now, as a key; null when they do. */
export function matterRefusal(
  action: MatterAction,
  { state }: Pick<Request, 'state'>,
  matters: readonly Pick<MatterView, 'state' | 'handling'>[],
): string | null {
  if (action === 'change-matters') return OVER.includes(state) ? 'not-open' : null;
  const handedOver = action === 'hand-over-matter';
  const isOpen = matters.some((one) => one.state === 'open' && (one.handling === 'hand-over') === handedOver);
  return isOpen ? null : 'no-matter-open';
}
