import { Inject, Injectable } from '@nestjs/common';
import { type AuditActor, localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Outbox } from '@habeas/platform/queue';
import { Packages } from '../../delivery';
import { AnswerAddress } from '../../identity';
import { CONTROLLER_PACK, type ControllerPack, referralsIn } from '../../register';
import {
  Correspondence,
  Refused,
  type Request,
  type RequestedRight,
  RequestsRepository,
  RequestStates,
} from '../../requests';
import { SourceRegistry, SourceTaskRepository, SourceTasks } from '../../sources';
import { heldBack } from './held-back';
import { ReviewOthers } from './review-others';

/** What a colleague does with a composed answer: approves and sends it, takes it back, or has it collected again. */
@Injectable()
export class AnswerAccess {
  constructor(
    private readonly packages: Packages,
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly correspondence: Correspondence,
    private readonly addresses: AnswerAddress,
    private readonly tasks: SourceTaskRepository,
    private readonly sourceTasks: SourceTasks,
    private readonly reviewOthers: ReviewOthers,
    private readonly registry: SourceRegistry,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /**
   * Releases the very bytes that were approved, and writes to the contact on file (I4).
   * @throws Refused when nothing awaits approval, data of others are undecided, the package has changed, or no contact is on file
   */
  async approve(tx: Transaction, request: Request, manifestSha256: string, account: string): Promise<void> {
    const actor: AuditActor = { kind: 'staff', id: account };
    const right = await this.awaitingApproval(tx, request);
    await this.reviewOthers.refuseUndecided(tx, right);
    const to = await this.contactOnFile(tx, request);
    if (to === null) throw new Refused('no-contact-on-file');
    const released = await this.packages.approveAndRelease(tx, request.id, manifestSha256, account);
    if (!released?.expiresAt) throw new Refused('package-changed');
    const at = this.clock.now();
    await this.states.moveRight(tx, right, 'approved', actor, at);
    await this.states.moveRight(tx, right, 'answered', actor, at);
    const letter = {
      eventKey: `access-answer/${released.id}`,
      template: 'access-answer' as const,
      to,
      data: await this.answerData(tx, request, right, released.expiresAt),
    };
    await this.correspondence.queue(tx, request, letter, actor, at);
    await this.states.settle(tx, request, actor, at);
  }

  /** @throws Refused when no package is out */
  async revoke(tx: Transaction, request: Request, reason: string, account: string): Promise<void> {
    const actor: AuditActor = { kind: 'staff', id: account };
    const revoked = await this.packages.revoke(tx, request.id, actor);
    if (!revoked) throw new Refused('no-package-released');
    const to = await this.contactOnFile(tx, request);
    if (to === null) return;
    const data = { reference: request.reference, reason, newPackageFollows: false };
    const letter = { eventKey: `package-revoked/${revoked.id}`, template: 'package-revoked' as const, to, data };
    await this.correspondence.queue(tx, request, letter, actor, this.clock.now());
  }

  /** Asks every source anew and composes another package; the earlier one is never given out. */
  async collectAgain(tx: Transaction, request: Request, actor: AuditActor): Promise<void> {
    const right = await this.requests.rightOf(tx, request.id, 'access');
    if (!right) throw new Refused('no-access-asked');
    if (request.state === 'answered' || request.state === 'closed') throw new Refused('reopen-first');
    await this.states.moveRight(tx, right, 'collecting', actor, this.clock.now());
    right.generation += 1;
    await this.requests.saveRight(tx, right);
    const key = `${right.id}/${right.generation}`;
    await this.outbox.add(tx, 'plan-right', { requestedRightId: right.id }, { key });
  }

  /** What the answer letter of this request says, as it would be sent now. */
  async answerData(tx: Transaction, request: Request, right: RequestedRight, expiresAt: Date) {
    const tasks = await this.tasks.ofGeneration(tx, right.id, right.generation);
    const reviews = await this.reviewOthers.of(tx, right);
    const isBroughtIn = await this.packages.isBroughtIn(tx, right.id, right.generation);
    return {
      reference: request.reference,
      receivedOn: request.receiptDate,
      expiresOn: localDateOf(expiresAt.toISOString(), request.zone),
      portalUrl: this.correspondence.portalUrl(request, 'open'),
      sourcesFound: tasks.filter(({ state }) => state === 'found').length,
      sourcesNothing: tasks.filter(({ state }) => state === 'nothing').length,
      sourcesExempt: tasks
        .filter(({ state }) => state === 'exempt')
        .map(({ source }) => this.sourceTasks.title(source, request.language)),
      broughtIn: (isBroughtIn && this.pack.controller.indirectCollection?.[request.language]) || null,
      elsewhere: await this.elsewhere(tx, request),
      heldBack: heldBack(reviews, this.registry, request.language).map(({ sentence }) => sentence),
    };
  }

  /** Other controllers of which the person spoke: they hold data that no search of ours finds. */
  private async elsewhere(tx: Transaction, { id, language }: Request): Promise<{ who: string; reach: string }[]> {
    const receipts = await this.requests.receipts(tx, id);
    const said = receipts.map(({ subject, text }) => `${subject ?? ''} ${text}`).join('\n');
    return referralsIn(said, this.pack.systems).map(({ who, reach }) => {
      return { who: who[language], reach: reach[language] };
    });
  }

  /** The person's contact on file, or that of whoever may receive the data for them. */
  contactOnFile(tx: Transaction, request: Request): Promise<string | null> {
    return this.addresses.of(tx, request);
  }

  private async awaitingApproval(tx: Transaction, request: Request): Promise<RequestedRight> {
    const right = await this.requests.rightOf(tx, request.id, 'access');
    if (right?.state !== 'awaiting-approval') throw new Refused('nothing-awaits-approval');
    return right;
  }
}
