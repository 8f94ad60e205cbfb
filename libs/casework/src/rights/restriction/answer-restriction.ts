import { Inject, Injectable } from '@nestjs/common';
import type { AuditActor } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Reasons } from '../../letters';
import { toldRecipients } from '../../notices';
import { CONTROLLER_PACK, type ControllerPack } from '../../register';
import { Correspondence, type Request, type RequestedRight, RequestsRepository, RequestStates } from '../../requests';
import { SourceRegistry, SourceSteps } from '../../sources';
import { ContactOnFile } from '../contact-on-file';
import { UnreachedSources } from '../unreached-sources';
import { lastDayDone } from './restriction-days';
import { RestrictionBases } from './restriction-bases';
import { restrictionSaid } from './restriction-letter';
import { TellRecipients } from './tell-recipients';

/** Answers a restriction: what is on hold since when, what is not and why, and the end of the right. */
@Injectable()
export class AnswerRestriction {
  constructor(
    private readonly bases: RestrictionBases,
    private readonly unreached: UnreachedSources,
    private readonly contact: ContactOnFile,
    private readonly recipients: TellRecipients,
    private readonly steps: SourceSteps,
    private readonly registry: SourceRegistry,
    private readonly reasons: Reasons,
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly correspondence: Correspondence,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** @throws RangeError without a contact on file, or while a source has not answered: neither is let so far */
  async answer(tx: Transaction, request: Request, right: RequestedRight, actor: AuditActor): Promise<void> {
    const to = await this.contact.of(tx, request.id);
    const basis = await this.bases.of(tx, request, right);
    if (to === null || basis === null) throw new RangeError('A restriction is answered when all is known');
    const { language, zone } = request;
    const steps = await this.steps.ofRight(tx, right.id, right.generation);
    const restrictedOn = lastDayDone(steps, 'restrict', zone);
    const decisions = await this.requests.decisions(tx, right.id);
    const unreached = await this.unreached.of(tx, right, language);
    await this.recipients.restricted(tx, request, right);
    const words = { pack: this.pack, registry: this.registry, reasons: this.reasons, language };
    const data = {
      reference: request.reference,
      receivedOn: request.receiptDate,
      ...restrictionSaid({ decisions, held: basis.held, restrictedOn, unreached }, words),
      ...toldRecipients(await this.recipients.told(tx, right), language),
    };
    const at = this.clock.now();
    const eventKey = `restriction-answer/${right.id}/${right.generation}`;
    await this.states.moveRight(tx, right, data.outcome === 'refused' ? 'refused' : 'answered', actor, at);
    await this.correspondence.queue(tx, request, { eventKey, template: 'restriction-answer', to, data }, actor, at);
    await this.states.settle(tx, request, actor, at);
  }
}
