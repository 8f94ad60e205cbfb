import { Injectable } from '@nestjs/common';
import { type AuditActor, localDateOf, type Right, type ToldOutcome, toldOutcome } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { Correspondence } from './correspondence';
import { MandateRepository } from './mandate.repository';
import { Mandates } from './mandates';
import type { Request } from './request.entity';
import type { RequestedRight } from './requested-right.entity';
import { RequestsRepository } from './requests.repository';

/** Tells whoever acted for the person how the matter ended: the outcome alone, to where their request came from. */
@Injectable()
export class TellRepresentative {
  constructor(
    private readonly mandates: MandateRepository,
    private readonly rules: Mandates,
    private readonly requests: RequestsRepository,
    private readonly correspondence: Correspondence,
  ) {}

  /** Of somebody whose mandate nobody verified nothing is known: they are told nothing of what was done. */
  async tell(tx: Transaction, request: Request, actor: AuditActor, at: Date): Promise<void> {
    const mandate = await this.mandates.of(tx, request.id);
    if (!mandate?.verifiedAt || (request.replyAddress === null && request.postalAddress === null)) return;
    const told = await this.outcomes(tx, await this.requests.rights(tx, request.id), mandate.rights);
    if (told.length === 0) return;
    const of = (wanted: ToldOutcome) => told.filter(({ outcome }) => outcome === wanted).map(({ right }) => right);
    const data = {
      reference: request.reference,
      receivedOn: request.receiptDate,
      answeredOn: localDateOf(at.toISOString(), request.zone),
      ...{ granted: of('granted'), partly: of('partly'), refused: of('refused') },
      dataHere: (await this.rules.dataTo(tx, request)) !== null,
    };
    // A request that is opened again and answered anew ends a second time.
    const eventKey = `representative-outcome/${request.id}/${at.toISOString()}`;
    const letter = { eventKey, template: 'representative-outcome' as const, to: request.replyAddress, data };
    await this.correspondence.queue(tx, request, letter, actor, at);
  }

  /** Of the rights that the mandate covers; what was withdrawn or never asked has no outcome. */
  private async outcomes(tx: Transaction, rights: readonly RequestedRight[], covered: readonly Right[]) {
    const told: { right: Right; outcome: ToldOutcome }[] = [];
    for (const { id, right, state } of rights) {
      if (!covered.includes(right)) continue;
      if (state !== 'answered' && state !== 'refused' && state !== 'not-identified') continue;
      const decisions = (await this.requests.decisions(tx, id)).map(({ outcome }) => outcome);
      told.push({ right, outcome: toldOutcome(state, decisions) });
    }
    return told;
  }
}
