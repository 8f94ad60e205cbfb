import { Inject, Injectable } from '@nestjs/common';
import type { AuditActor, Language } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../audit';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import { Correspondence, Refused, type Request, RequestsRepository } from '../requests';
import { EndMatter, saidOf } from './end-matter';

/** Who decides about the data, as a colleague found out. */
export interface HandOver {
  /** Name of the business customer. */
  customer: string;
  /** Its mailbox for such messages, from its contract. */
  email: string;
  language: Language;
  /** Whether the person may be told its name: who is a customer of whom can be confidential itself. */
  mayName: boolean;
}

/**
 * A processor's part (GDPR Art. 28(3)(e)): the message goes to the controller, who answers; the person is told that, and nothing of
 * the data.
 */
@Injectable()
export class HandOverMatter {
  constructor(
    private readonly ends: EndMatter,
    private readonly requests: RequestsRepository,
    private readonly correspondence: Correspondence,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** @throws NotFound, or Refused `matter-ended`, `matter-not-to-hand-over`, `no-address`, `mailbox-ours`, `mailbox-of-the-person` */
  async handOver(tx: Transaction, request: Request, matterId: string, to: HandOver, actor: AuditActor): Promise<void> {
    const { row, matter } = await this.ends.open(tx, request, matterId);
    if (matter.handling !== 'hand-over') throw new Refused('matter-not-to-hand-over');
    this.refuseMailbox(request, to.email);
    await this.tellCustomer(tx, request, row.id, to, actor);
    const said = saidOf(matter, request.language);
    const contacts = to.mayName ? [{ who: to.customer, reach: null }] : [];
    await this.ends.write(tx, request, row, { ...said, contacts: [...said.contacts, ...contacts], words: null }, actor);
    const details = { matter: matter.key, named: to.mayName };
    await this.audit.append(tx, { event: 'matter.handed-over', actor, requestId: request.id, details });
    await this.ends.end(tx, request, row, 'handed-over', actor);
  }

  /** A mailbox of our own would answer to itself, and the person is no controller of data that a company entrusted to us. */
  private refuseMailbox({ replyAddress }: Request, email: string): void {
    const address = email.toLowerCase();
    if (address === replyAddress?.toLowerCase()) throw new Refused('mailbox-of-the-person');
    const ours = this.pack.channels.map((channel) => channel.address.toLowerCase());
    if (ours.includes(address)) throw new Refused('mailbox-ours');
  }

  /** What the person wrote, and where they can be reached: without it the controller can answer nobody. */
  private async tellCustomer(
    tx: Transaction,
    request: Request,
    matterId: string,
    { customer, email, language }: HandOver,
    actor: AuditActor,
  ): Promise<void> {
    const [receipt] = await this.requests.receipts(tx, request.id);
    const letter = {
      eventKey: `hand-over/${matterId}`,
      template: 'hand-over' as const,
      to: email,
      language,
      data: {
        ...{ reference: request.reference, receivedOn: request.receiptDate, customer },
        person: [request.requesterName, request.replyAddress ?? request.postalAddress]
          .filter((one) => one !== null)
          .join(', '),
        message: receipt?.text.trim() || null,
        due: request.due,
      },
    };
    await this.correspondence.queue(tx, request, letter, actor, this.clock.now());
  }
}
