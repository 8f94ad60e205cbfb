import { text } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { type AuditActor, localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { type LeftOut, OpenPackage, type Package, PackageRepository, Packages } from '../../delivery';
import {
  Correspondence,
  Refused,
  type Request,
  type RequestedRight,
  RequestsRepository,
  RequestStates,
} from '../../requests';
import { SourceRegistry, SourceTaskRepository, SourceTasks } from '../../sources';
import { ContactOnFile } from '../contact-on-file';
import { portabilitySaid } from './portability-letter';
import { TransferReceivers } from './transfer-receivers';
import { Transfers } from './transfers';

const PORTABILITY = 'portability';

/** A colleague approves the composed package and the person is told; or takes it back. */
@Injectable()
export class AnswerPortability {
  constructor(
    private readonly packages: Packages,
    private readonly repository: PackageRepository,
    private readonly openPackage: OpenPackage,
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly correspondence: Correspondence,
    private readonly contact: ContactOnFile,
    private readonly tasks: SourceTaskRepository,
    private readonly sourceTasks: SourceTasks,
    private readonly registry: SourceRegistry,
    private readonly transfers: Transfers,
    private readonly receivers: TransferReceivers,
    private readonly clock: Clock,
  ) {}

  /**
   * Releases the very bytes that were approved, and writes to the contact on file (I4). Where nothing can be taken along no
   * package is released: the letter says why.
   * @throws Refused while nothing awaits approval, a question is open, the package has changed, or no contact is on file
   */
  async approve(tx: Transaction, request: Request, manifestSha256: string, account: string): Promise<void> {
    const right = await this.requests.rightOf(tx, request.id, PORTABILITY);
    if (right?.state !== 'awaiting-approval') throw new Refused('nothing-awaits-approval');
    const decisions = await this.requests.decisions(tx, right.id);
    if (decisions.some(({ outcome }) => outcome === 'needs-person')) throw new Refused('questions-open');
    const to = await this.contact.of(tx, request.id);
    if (to === null) throw new Refused('no-contact-on-file');
    const sealed = await this.repository.latest(tx, request.id, PORTABILITY);
    if (sealed?.state !== 'sealed' || sealed.manifestSha256 !== manifestSha256) throw new Refused('package-changed');
    const leftOut = await this.leftOut(tx, sealed);
    const said = portabilitySaid(decisions, leftOut, this.registry, request.language);
    const isGiven = said.given.length > 0;
    const released = isGiven
      ? await this.packages.approveAndRelease(tx, request.id, manifestSha256, account, PORTABILITY)
      : null;
    if (isGiven && !released?.expiresAt) throw new Refused('package-changed');
    await this.end(tx, request, right, said, { to, account, released });
  }

  /** @throws Refused when no package is out */
  async revoke(tx: Transaction, request: Request, reason: string, account: string): Promise<void> {
    const actor: AuditActor = { kind: 'staff', id: account };
    const revoked = await this.packages.revoke(tx, request.id, actor, PORTABILITY);
    if (!revoked) throw new Refused('no-package-released');
    await this.stopTransfer(tx, request, actor);
    const to = await this.contact.of(tx, request.id);
    if (to === null) return;
    const data = { reference: request.reference, reason, newPackageFollows: false };
    const letter = { eventKey: `package-revoked/${revoked.id}`, template: 'package-revoked' as const, to, data };
    await this.correspondence.queue(tx, request, letter, actor, this.clock.now());
  }

  private async end(
    tx: Transaction,
    request: Request,
    right: RequestedRight,
    said: ReturnType<typeof portabilitySaid>,
    { to, account, released }: { to: string; account: string; released: Package | null },
  ): Promise<void> {
    const actor: AuditActor = { kind: 'staff', id: account };
    const at = this.clock.now();
    const expiresAt = released?.expiresAt ?? null;
    await this.states.moveRight(tx, right, 'approved', actor, at);
    const transfer = released && (await this.transfers.begin(tx, request, right, released));
    if (!released) await this.transfers.stop(tx, request.id, 'withdrawn', actor);
    if (!transfer)
      await this.states.moveRight(tx, right, said.outcome === 'refused' ? 'refused' : 'answered', actor, at);
    const data = {
      reference: request.reference,
      receivedOn: request.receiptDate,
      ...said,
      sourcesExempt: await this.exempt(tx, request, right),
      expiresOn: expiresAt && localDateOf(expiresAt.toISOString(), request.zone),
      portalUrl: expiresAt && this.correspondence.portalUrl(request, 'open'),
      transferTo: transfer && this.receivers.nameOf(transfer, request.language),
      transferByHand: transfer?.state === 'by-hand',
    };
    const eventKey = `portability-answer/${right.id}/${right.generation}`;
    await this.correspondence.queue(tx, request, { eventKey, template: 'portability-answer', to, data }, actor, at);
    await this.states.settle(tx, request, actor, at);
  }

  /** What is taken back is not sent on; a right that waited for nothing else has its end. */
  private async stopTransfer(tx: Transaction, request: Request, actor: AuditActor): Promise<void> {
    await this.transfers.stop(tx, request.id, 'withdrawn', actor);
    const right = await this.requests.rightOf(tx, request.id, PORTABILITY);
    if (right?.state !== 'executing' && right?.state !== 'with-person') return;
    await this.states.moveRight(tx, right, 'answered', actor, this.clock.now());
    await this.states.settle(tx, request, actor, this.clock.now());
  }

  /** What the package itself says is left out, in the person's language: the letter says the same. */
  private async leftOut(tx: Transaction, { id }: Package): Promise<LeftOut[]> {
    const content = await this.openPackage.entry(tx, id, 'left-out.json');
    if (!content) throw new RangeError('A portability package says what it leaves out');
    return JSON.parse(await text(content)) as LeftOut[];
  }

  private async exempt(tx: Transaction, { language }: Request, right: RequestedRight): Promise<string[]> {
    const tasks = await this.tasks.ofGeneration(tx, right.id, right.generation);
    const exempt = tasks.filter(({ state }) => state === 'exempt');
    return exempt.map(({ source }) => this.sourceTasks.title(source, language));
  }
}
