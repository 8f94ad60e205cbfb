import { localDateOf, mayMoveRequest } from '@habeas/domain';
import {
  asksForAttention,
  type MatterView,
  type OnPosting,
  type PlanView,
  type PortabilityView,
  REQUEST_ACTIONS,
  type Request,
  type RequestAction,
  type RequestedRight,
  type RequestView,
  type RestrictionView,
  type ReviewView,
} from '@habeas/casework/requests';
import { may, type StaffAccount, type StaffPermission } from '@habeas/casework/staff';
import type { SourceTask } from '@habeas/casework/sources';
import { matterRefusal } from './matter-actions';
import { planRefusal, stopsHalted } from './plan-actions';
import { portabilityRefusal } from './portability-actions';
import { reviewRefusal } from './review-actions';
import { restrictionHalted, restrictionRefusal } from './restriction-actions';

/** What each action needs of the account. */
const NEEDS: Record<RequestAction, StaffPermission> = {
  assign: 'request.assign',
  correct: 'request.correct',
  'mark-not-a-request': 'request.correct',
  attend: 'request.correct',
  'record-outcome': 'request.close',
  'change-matters': 'request.correct',
  'answer-matter': 'request.close',
  'hand-over-matter': 'request.close',
  'decide-identity': 'identity.decide',
  'record-mandate': 'identity.decide',
  join: 'identity.decide',
  separate: 'identity.decide',
  'retry-source': 'source-task.retry',
  'exempt-source': 'source-task.exempt',
  pause: 'request.pause',
  'complete-pause': 'request.pause',
  extend: 'request.extend',
  approve: 'package.approve',
  'review-others': 'plan.answer',
  'answer-question': 'plan.answer',
  'approve-plan': 'plan.approve',
  'stop-plan': 'plan.approve',
  'collect-again': 'plan.answer',
  'retry-step': 'source-task.retry',
  'tell-under-way': 'plan.approve',
  'restrict-data': 'plan.answer',
  'lift-restriction': 'plan.answer',
  'approve-portability': 'package.approve',
  'answer-portability': 'plan.answer',
  'revoke-portability': 'package.revoke',
  'keep-restriction': 'plan.answer',
  'assign-reviewer': 'request.assign',
  'record-view': 'request.correct',
  'decide-review': 'decision.review',
  revoke: 'package.revoke',
  'hold-file': 'file.hold',
  'lift-hold': 'file.hold',
  withdraw: 'request.close',
  close: 'request.close',
  reopen: 'request.close',
};

/** What an action depends on. */
export interface ActionContext {
  request: Request;
  rights: readonly RequestedRight[];
  matters: readonly MatterView[];
  tasks: readonly SourceTask[];
  pausesOpen: boolean;
  /** What the clock learns when letters on paper are posted. */
  waiting: readonly OnPosting[];
  packageState: string | null;
  others: NonNullable<RequestView['package']>['others'];
  plan: PlanView | null;
  related: RequestView['related'];
  restriction: RestrictionView | null;
  portability: PortabilityView | null;
  /** A step of a rectification can go no further by itself. */
  correctionsHalted: boolean;
  review: ReviewView | null;
  stops: RequestView['stops'];
  hold: RequestView['hold'];
  now: Date;
}

/** Actions of a single right. */
const OF_A_RIGHT = [
  'answer-question',
  'approve-plan',
  'stop-plan',
  'collect-again',
  'tell-under-way',
  'retry-step',
  'restrict-data',
  'lift-restriction',
  'keep-restriction',
  'approve-portability',
  'answer-portability',
  'revoke-portability',
  'assign-reviewer',
  'record-view',
  'decide-review',
] as const;
type RightAction = (typeof OF_A_RIGHT)[number];
const isOfARight = (action: RequestAction): action is RightAction => OF_A_RIGHT.some((one) => one === action);

function rightRefusal(action: RightAction, context: ActionContext): string | null {
  const { request, rights } = context;
  switch (action) {
    case 'answer-question':
    case 'approve-plan':
    case 'stop-plan':
    case 'collect-again':
    case 'tell-under-way':
      return planRefusal(action, request, context.plan);
    case 'retry-step':
      if (restrictionHalted(context.restriction) || context.correctionsHalted || stopsHalted(context.stops))
        return null;
      return planRefusal(action, request, context.plan);
    case 'restrict-data':
    case 'lift-restriction':
    case 'keep-restriction':
      return restrictionRefusal(action, request, rights, context.restriction);
    case 'approve-portability':
    case 'answer-portability':
    case 'revoke-portability':
      return portabilityRefusal(action, rights, context.portability);
    case 'assign-reviewer':
    case 'record-view':
    case 'decide-review':
      return reviewRefusal(action, rights, context.review);
  }
}

/** Why the request does not allow an action now, as a key; null when it does. */
function refusal(action: RequestAction, context: ActionContext): string | null {
  if (isOfARight(action)) return rightRefusal(action, context);
  const { request, rights, tasks } = context;
  const open = ['received', 'to-read', 'identity', 'in-progress'].includes(request.state);
  const failing = tasks.some(({ state }) => state === 'stuck' || state === 'error');
  const move = (to: Request['state']) => {
    const answer = mayMoveRequest(request.state, to);
    return answer.ok ? null : answer.reason;
  };
  switch (action) {
    case 'assign':
    case 'pause':
    case 'record-mandate':
      return open ? null : 'not-open';
    case 'correct':
      return mayBeRead(request, rights) ? null : 'already-begun';
    case 'mark-not-a-request':
      return move('not-a-request');
    case 'attend':
      return asksForAttention(request) ? null : 'nothing-new';
    case 'record-outcome':
      return rights.some(({ state }) => state === 'with-person') ? null : 'no-right-with-person';
    case 'change-matters':
    case 'answer-matter':
    case 'hand-over-matter':
      return matterRefusal(action, request, context.matters);
    case 'decide-identity':
      return request.state === 'identity' ? null : 'identity-already-settled';
    case 'join':
      return context.related.some(isJoinable) ? null : 'nothing-to-join';
    case 'separate':
      return context.related.some(({ relation }) => relation === 'first') ? null : 'not-joined';
    case 'retry-source':
      return failing ? null : 'no-source-failing';
    case 'exempt-source':
      return failing ? null : 'no-source-failing';
    case 'complete-pause':
      return context.pausesOpen ? null : 'no-pause-open';
    case 'extend':
      return extensionRefusal(context, open);
    case 'approve':
      if (!awaitsApproval(rights)) return 'nothing-awaits-approval';
      return context.others.some(({ outcome }) => outcome === null) ? 'others-undecided' : null;
    case 'review-others':
      return awaitsApproval(rights) && context.others.length > 0 ? null : 'nothing-awaits-approval';
    case 'revoke':
      return context.packageState === 'released' ? null : 'no-package-released';
    case 'hold-file':
      return request.state === 'purged' ? 'purged' : null;
    case 'lift-hold':
      return context.hold ? null : 'not-purge-held';
    case 'withdraw':
      return rights.some(({ state }) => state === 'executing') ? 'execution-begun' : move('withdrawn');
    case 'close':
      return move('closed');
    case 'reopen':
      return request.state === 'answered' || request.state === 'closed' ? null : 'not-ended';
  }
}

/** A request that asks no right so far may turn out to ask one. */
function mayBeRead({ state }: Request, rights: readonly RequestedRight[]): boolean {
  return state === 'to-read' || state === 'identity' || (state === 'in-progress' && rights.length === 0);
}

function awaitsApproval(rights: readonly RequestedRight[]): boolean {
  return rights.some(({ right, state }) => right === 'access' && state === 'awaiting-approval');
}

function isJoinable({ relation, earlier }: RequestView['related'][number]): boolean {
  return earlier && relation !== 'first' && relation !== 'joined';
}

function extensionRefusal({ request, now, waiting }: ActionContext, open: boolean): string | null {
  if (!open) return 'not-open';
  if (request.extendedDue !== null) return 'already-extended';
  if (waiting.some(({ kind }) => kind === 'extension-notice')) return 'extension-awaits-post';
  return localDateOf(now.toISOString(), request.zone) > request.extensionNoticeBy ? 'extension-too-late' : null;
}

/** Which actions are open to this account now, and why the others are not. */
export function actionsFor(account: StaffAccount, context: ActionContext): RequestView['actions'] {
  const allowed: RequestAction[] = [];
  const refused: { action: RequestAction; reason: string }[] = [];
  for (const action of REQUEST_ACTIONS) {
    const reason = may(account.role, NEEDS[action]) ? refusal(action, context) : 'not-permitted';
    if (reason === null) allowed.push(action);
    else refused.push({ action, reason });
  }
  return { allowed, refused };
}
