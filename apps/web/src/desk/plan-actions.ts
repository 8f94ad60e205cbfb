import type { PlanState, PlanStepView, PlanView, Request, RequestAction, StopsView } from '@habeas/casework/requests';

type PlanAction = Extract<
  RequestAction,
  'answer-question' | 'approve-plan' | 'stop-plan' | 'collect-again' | 'retry-step' | 'tell-under-way'
>;

/** States of a plan in which another can be made in its place. */
const REPLACEABLE: ReadonlySet<PlanState> = new Set([
  'questions',
  'awaiting-approval',
  'undo-window',
  'executing',
  'executed',
]);

/** Why the plan does not allow an action now, as a key; null when it does. */
export function planRefusal(action: PlanAction, request: Pick<Request, 'state'>, plan: PlanView | null): string | null {
  if (!plan) return 'no-plan';
  switch (action) {
    case 'answer-question':
      return plan.state === 'questions' ? null : 'no-question-open';
    case 'approve-plan':
      return approvalRefusal(plan);
    case 'stop-plan':
      return plan.state === 'undo-window' ? null : 'not-in-undo-window';
    case 'collect-again':
      if (request.state === 'answered' || request.state === 'closed') return 'reopen-first';
      return REPLACEABLE.has(plan.state) && request.state === 'in-progress' ? null : 'no-plan';
    case 'retry-step':
      return plan.sources.some(({ steps }) => steps.some(isRetriable)) ? null : 'no-step-failing';
    case 'tell-under-way':
      return plan.state === 'executing' ? null : 'nothing-under-way';
  }
}

/** Whether a step by which something is stopped can be tried again, at the request or at a customer's move. */
export function stopsHalted(stops: readonly StopsView[]): boolean {
  return stops.some(({ purposes }) => purposes.some(({ steps }) => steps.some(isRetriable)));
}

/** It stopped by itself, somebody did not do it, or a source does not show it; what is not as planned is planned anew. */
function isRetriable({ state, by, toOrderAgain }: PlanStepView): boolean {
  return toOrderAgain || state === 'stuck' || (state === 'refused' && by === 'person');
}

function approvalRefusal(plan: PlanView): string | null {
  if (plan.state === 'questions') return 'questions-open';
  if (plan.state !== 'awaiting-approval') return 'nothing-awaits-approval';
  return plan.approvals.some(({ mine }) => mine) ? 'approved-already' : null;
}
