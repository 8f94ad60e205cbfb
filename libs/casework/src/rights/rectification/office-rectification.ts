import { Injectable } from '@nestjs/common';
import type { AuditActor } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Outbox } from '@habeas/platform/queue';
import { Refused, type Request, type RequestedRight, RequestsRepository, RequestStates } from '../../requests';
import { ExecutionPlanRepository, SourceSteps } from '../../sources';
import { ContactOnFile } from '../contact-on-file';
import { Plans } from '../plans';
import type { SheetContent } from './sheet-content';
import { SheetFiles } from './sheet-files';

/** What colleagues do with the sheet of a rectification. */
@Injectable()
export class OfficeRectification {
  constructor(
    private readonly plans: Plans,
    private readonly repository: ExecutionPlanRepository,
    private readonly files: SheetFiles,
    private readonly steps: SourceSteps,
    private readonly contact: ContactOnFile,
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * A colleague who noted none of it approves exactly the sheet that was looked at; it is carried out at once.
   * @throws Refused with `approvalRefusal`, when the contact changed meanwhile, or it is another sheet
   */
  async approve(tx: Transaction, request: Request, sha256: string, account: string): Promise<void> {
    const right = await this.right(tx, request);
    const open = await this.repository.open(tx, right.id);
    if (open?.state !== 'awaiting-approval' || request.state !== 'in-progress')
      throw new Refused('nothing-awaits-approval');
    const content = await this.files.open(tx, open.contentFileId);
    const refusal = approvalRefusal(content, account);
    if (refusal !== null) throw new Refused(refusal);
    if (content.answerTo?.address !== (await this.contact.of(tx, request.id))) throw new Refused('contact-changed');
    const plan = await this.plans.approve(tx, right, sha256, account);
    if (await this.plans.isApproved(tx, plan))
      await this.plans.release(tx, right, plan, false, { kind: 'staff', id: account });
  }

  /**
   * Asks every source anew and lays the sheet open with the values of now. What was put right stays right; what was not begun is
   * taken back.
   * @throws Refused while a source may be doing its part, or when the request is over
   */
  async collectAgain(tx: Transaction, request: Request, actor: AuditActor): Promise<void> {
    const right = await this.right(tx, request);
    if (request.state === 'answered' || request.state === 'closed') throw new Refused('reopen-first');
    const { begun } = await this.steps.cancel(tx, right.id, actor);
    if (begun > 0) throw new Refused('step-at-work');
    await this.plans.annul(tx, right, actor);
    await this.states.moveRight(tx, right, 'collecting', actor, this.clock.now());
    right.generation += 1;
    await this.requests.saveRight(tx, right);
    const key = `${right.id}/${right.generation}`;
    await this.outbox.add(tx, 'plan-right', { requestedRightId: right.id }, { key });
  }

  private async right(tx: Transaction, request: Request): Promise<RequestedRight> {
    const right = await this.requests.rightOf(tx, request.id, 'rectification');
    if (!right) throw new Refused('no-rectification-asked');
    return right;
  }
}

/** Why this colleague cannot approve the sheet as it stands; null when they can. */
export function approvalRefusal(
  { corrections, nothingHeld, answerTo }: Pick<SheetContent, 'corrections' | 'nothingHeld' | 'answerTo'>,
  account: string,
): string | null {
  if (corrections.length === 0 && !nothingHeld) return 'nothing-noted';
  if (corrections.some(({ decision }) => decision === 'check')) return 'questions-open';
  if (!answerTo) return 'no-contact-on-file';
  return corrections.some(({ by }) => by === account) ? 'noted-by-you' : null;
}
