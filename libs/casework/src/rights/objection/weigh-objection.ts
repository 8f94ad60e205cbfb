import { Injectable } from '@nestjs/common';
import type { AuditActor } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Refused, type Request, type RequestedRight, RequestsRepository } from '../../requests';
import type { ExecutionPlan } from '../../sources';
import { ContactOnFile } from '../contact-on-file';
import { Plans } from '../plans';
import {
  formRefusal,
  sendBackRefusal,
  type Weighing,
  type WeighingForm,
  weighingRefusal,
  type WeighingSheet,
} from './weighing';
import { WeighingSheets } from './weighing-sheets';

/** What an approver says of the sheet that they looked at. */
interface LookedAt {
  sha256: string;
  reason: string;
}

/** What colleagues do with an objection that is weighed: one fills in the form of each activity, another approves the whole. */
@Injectable()
export class WeighObjection {
  constructor(
    private readonly sheets: WeighingSheets,
    private readonly plans: Plans,
    private readonly contact: ContactOnFile,
    private readonly requests: RequestsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Fills in the form of one activity, in the place of the one before.
   * @throws Refused when nothing is to be weighed, the form is not complete, or the register leaves nothing to weigh for it
   */
  async weigh(tx: Transaction, request: Request, form: WeighingForm, account: string): Promise<void> {
    const { right, sheet } = await this.openSheet(tx, request);
    const row = sheet.decisions.find(({ activity }) => activity === form.activity);
    const before = sheet.weighings.find(({ activity }) => activity === form.activity);
    if (!row || (row.outcome !== 'needs-person' && !before)) throw new Refused('nothing-to-weigh');
    const refusal = formRefusal(form);
    if (refusal !== null) throw new Refused(refusal);
    const weighing: Weighing = { ...trimmed(form), by: account, at: this.clock.now().toISOString() };
    const others = sheet.weighings.filter((one) => one !== before);
    const sentBack = (sheet.sentBack ?? []).map((one) => ({ ...one, followed: true }));
    await this.sheets.write(tx, request, right, { weighings: [...others, weighing], sentBack }, staff(account));
  }

  /**
   * A colleague who would approve it does not, and says why to whoever wrote it. The reasons stay with the sheet.
   * @throws Refused with `sendBackRefusal`, or when it is another sheet
   */
  async sendBack(tx: Transaction, request: Request, looked: LookedAt, account: string): Promise<void> {
    const { right, sheet, plan } = await this.openSheet(tx, request);
    const refusal = sendBackRefusal(sheet, account);
    if (refusal !== null) throw new Refused(refusal);
    if (plan.sha256 !== looked.sha256) throw new Refused('plan-changed');
    const { sha256 } = plan;
    const reason = looked.reason.trim();
    const said = { reason, sha256, by: account, at: this.clock.now().toISOString(), followed: false };
    const written = { weighings: sheet.weighings, sentBack: [...(sheet.sentBack ?? []), said] };
    await this.sheets.write(tx, request, right, written, staff(account));
  }

  /**
   * A colleague who weighed none of it approves exactly the sheet that was looked at; it is carried out at once.
   * @throws Refused with `weighingRefusal`, when the contact changed meanwhile, or it is another sheet
   */
  async approve(tx: Transaction, request: Request, sha256: string, account: string): Promise<void> {
    const { right, sheet } = await this.openSheet(tx, request);
    const refusal = weighingRefusal(sheet, account);
    if (refusal !== null) throw new Refused(refusal);
    if (sheet.answerTo?.address !== (await this.contact.of(tx, request.id))) throw new Refused('contact-changed');
    const plan = await this.plans.approve(tx, right, sha256, account);
    if (await this.plans.isApproved(tx, plan)) await this.plans.release(tx, right, plan, false, staff(account));
  }

  private async openSheet(
    tx: Transaction,
    request: Request,
  ): Promise<{ right: RequestedRight; sheet: WeighingSheet; plan: ExecutionPlan }> {
    const right = await this.requests.rightOf(tx, request.id, 'objection');
    const latest = right && (await this.sheets.latest(tx, right.id));
    const isOpen = right?.state === 'awaiting-approval' && request.state === 'in-progress';
    if (!isOpen || latest?.plan.state !== 'awaiting-approval') throw new Refused('nothing-to-weigh');
    return { right, sheet: latest.sheet, plan: latest.plan };
  }
}

const staff = (id: string): AuditActor => ({ kind: 'staff', id });

function trimmed(form: WeighingForm): WeighingForm {
  const { situation, ground, necessity, impact, measures, safeguards, words } = form;
  const texts = { situation, ground, necessity, impact, measures, safeguards, words };
  const cut = Object.entries(texts).map(([field, text]) => [field, text.trim()]);
  return { ...form, ...(Object.fromEntries(cut) as typeof texts) };
}
