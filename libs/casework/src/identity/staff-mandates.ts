import { Injectable } from '@nestjs/common';
import type { AuditActor, MandateKind, Right } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../audit';
import { type AttachmentPlace, MandateRepository, Refused, type Request, RequestsRepository } from '../requests';
import { SettleIdentity } from './settle-identity';

/** What a colleague records of who acts for the person. Days are local to the controller. */
export interface RecordedMandate {
  kind: MandateKind;
  holder: string;
  /** Where the proof is among what came with the request; null where it was only shown. */
  document: AttachmentPlace | null;
  rights: Right[];
  limits: string | null;
  /** The holder's address where the mandate says that the data go to them; null: to the person. */
  dataTo: string | null;
  validFrom: string | null;
  validUntil: string | null;
  /** The colleague has seen what proves it. */
  verified: boolean;
}

/** States of a request in which a mandate still changes what happens. */
const OPEN: readonly Request['state'][] = ['received', 'to-read', 'identity', 'in-progress'];

/** What a colleague records about who acts for whom; each record needs a reason and is audited. */
@Injectable()
export class StaffMandates {
  constructor(
    private readonly mandates: MandateRepository,
    private readonly requests: RequestsRepository,
    private readonly settleIdentity: SettleIdentity,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Puts a mandate in the place of what was known, and lets the rights begin that waited for it. Null: the person acts for themselves.
   * @throws Refused `not-open`, `mandate-document-unknown`, `mandate-ends-before-it-begins`, `mandate-without-right`, `mandate-not-verified`
   */
  async record(tx: Transaction, request: Request, recorded: RecordedMandate | null, actor: AuditActor): Promise<void> {
    if (!OPEN.includes(request.state)) throw new Refused('not-open');
    if (recorded === null) await this.remove(tx, request, actor);
    else await this.keep(tx, request, recorded, actor);
    if (request.state === 'identity' || request.state === 'in-progress')
      await this.settleIdentity.beginRights(tx, request, actor);
  }

  private async remove(tx: Transaction, request: Request, actor: AuditActor): Promise<void> {
    await this.mandates.remove(tx, request.id);
    await this.audit.append(tx, { event: 'mandate.removed', actor, requestId: request.id });
  }

  private async keep(tx: Transaction, request: Request, recorded: RecordedMandate, actor: AuditActor): Promise<void> {
    const { verified, ...terms } = recorded;
    refuseUnsound(recorded);
    if (terms.document !== null) await this.refuseUnknown(tx, request, terms.document);
    const before = await this.mandates.of(tx, request.id);
    const checked = {
      verifiedBy: verified ? (actor.id ?? null) : null,
      verifiedAt: verified ? this.clock.now() : null,
    };
    await this.mandates.save(tx, { ...(before ? { id: before.id } : {}), requestId: request.id, ...terms, ...checked });
    const { kind, rights, validFrom, validUntil, dataTo } = terms;
    const details = { kind, rights: rights.join(' '), verified, validFrom, validUntil, receivesData: dataTo !== null };
    await this.audit.append(tx, { event: 'mandate.recorded', actor, requestId: request.id, details });
  }

  private async refuseUnknown(
    tx: Transaction,
    { id }: Request,
    { receiptId, position }: AttachmentPlace,
  ): Promise<void> {
    const receipt = (await this.requests.receipts(tx, id)).find((one) => one.id === receiptId);
    if (!receipt?.attachments[position]) throw new Refused('mandate-document-unknown');
  }
}

function refuseUnsound({ verified, rights, dataTo, validFrom, validUntil }: RecordedMandate): void {
  if (validFrom !== null && validUntil !== null && validUntil < validFrom)
    throw new Refused('mandate-ends-before-it-begins');
  if (verified && rights.length === 0) throw new Refused('mandate-without-right');
  if (!verified && dataTo !== null) throw new Refused('mandate-not-verified');
}
