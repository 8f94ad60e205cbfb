import { Inject, Injectable } from '@nestjs/common';
import type { DecisionRow, Language } from '@habeas/domain';
import { Reasons } from '@habeas/casework/letters';
import { CONTROLLER_PACK, type ControllerPack, isWeighed } from '@habeas/casework/register';
import {
  MessageRepository,
  type Request,
  type RequestedRight,
  RequestsRepository,
  type WeighedActivityView,
  type WeighingView,
} from '@habeas/casework/requests';
import {
  sendBackRefusal,
  type Weighing,
  weighingRefusal,
  type WeighingSheet,
  WeighingSheets,
} from '@habeas/casework/rights/objection';
import { ExecutionPlanRepository } from '@habeas/casework/sources';
import { may, type StaffAccount } from '@habeas/casework/staff';
import type { Transaction } from '@habeas/platform/database';

/** The weighing of an objection, in the language of the screen. */
@Injectable()
export class WeighingPage {
  constructor(
    private readonly sheets: WeighingSheets,
    private readonly plans: ExecutionPlanRepository,
    private readonly requests: RequestsRepository,
    private readonly messages: MessageRepository,
    private readonly reasons: Reasons,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** Null while no sheet lies open. */
  async view(
    tx: Transaction,
    request: Request,
    rights: readonly RequestedRight[],
    account: StaffAccount,
    names: ReadonlyMap<string, string>,
  ): Promise<WeighingView | null> {
    const right = rights.find((one) => one.right === 'objection' && isWeighed(one));
    const latest = right && (await this.sheets.latest(tx, right.id));
    if (!right || !latest) return null;
    const { plan, sheet } = latest;
    const approvals = await this.plans.approvals(tx, plan.id);
    const isOpen = right.state === 'awaiting-approval' && request.state === 'in-progress';
    const letters = await this.messages.ofRequest(tx, request.id);
    return {
      hash: plan.sha256,
      reasons: await this.said(tx, right),
      reasonsAsked: letters.some(({ template }) => template === 'objection-reasons'),
      activities: sheet.decisions.map((row) => this.activity(row, sheet, account.language, names)),
      sentBack: (sheet.sentBack ?? []).map(({ reason, by, at, followed }) => ({
        ...{ reason, at, followed },
        by: names.get(by) ?? '',
      })),
      approvals: approvals.map(({ accountId, at }) => ({
        ...{ by: names.get(accountId) ?? '', at: at.toISOString(), mine: accountId === account.id },
      })),
      answerTo: sheet.answerTo?.address ?? null,
      may: mayNow(isOpen, sheet, account),
    };
  }

  /** The reasons of the form, or of the message that has some. */
  private async said(tx: Transaction, { requestId, scope, asked }: RequestedRight): Promise<string | null> {
    if (scope !== null || asked?.reasonsGiven !== true) return scope;
    const [first] = await this.requests.receipts(tx, requestId);
    return first?.text ?? null;
  }

  private activity(
    row: DecisionRow,
    { weighings }: WeighingSheet,
    language: Language,
    names: ReadonlyMap<string, string>,
  ): WeighedActivityView {
    const { activity: key, outcome, article, records } = row;
    const activity = this.pack.activities.find((one) => one.key === key);
    const form = weighings.find((one) => one.activity === key);
    return {
      ...{ activity: key, outcome, article, records },
      title: activity?.title[language] ?? key,
      purpose: activity?.purpose[language] ?? '',
      sentence: this.reasons.sentence(language, row),
      weighs: form !== undefined || outcome === 'needs-person',
      form: form ? formView(form, names) : null,
    };
  }
}

function formView({ activity: _activity, by, ...form }: Weighing, names: ReadonlyMap<string, string>) {
  return { ...form, by: names.get(by) ?? '' };
}

function mayNow(isOpen: boolean, sheet: WeighingSheet, { id, role }: StaffAccount): WeighingView['may'] {
  const decides = (refusal: string | null) => {
    if (!may(role, 'objection.decide')) return 'not-permitted';
    return isOpen ? refusal : 'nothing-awaits-approval';
  };
  return {
    weigh: may(role, 'plan.answer') ? (isOpen ? null : 'nothing-to-weigh') : 'not-permitted',
    approve: decides(weighingRefusal(sheet, id)),
    sendBack: decides(sendBackRefusal(sheet, id)),
  };
}
