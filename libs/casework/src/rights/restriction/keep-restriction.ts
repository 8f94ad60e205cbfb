import { Inject, Injectable } from '@nestjs/common';
import type { AuditActor } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../../audit';
import { Reasons } from '../../letters';
import { CONTROLLER_PACK, type ControllerPack } from '../../register';
import { Correspondence, Refused, type Request, type RequestedRight, RequestsRepository } from '../../requests';
import { SourceRegistry, SourceSteps } from '../../sources';
import { ContactOnFile } from '../contact-on-file';
import { keptKey, Liftings } from './liftings';
import { lastDayDone } from './restriction-days';
import { restrictedPlaces } from './restriction-letter';

/** Calls off the end of a restriction that the person was told of, while no source has heard of it; the person is told that too. */
@Injectable()
export class KeepRestriction {
  constructor(
    private readonly liftings: Liftings,
    private readonly contact: ContactOnFile,
    private readonly steps: SourceSteps,
    private readonly registry: SourceRegistry,
    private readonly reasons: Reasons,
    private readonly requests: RequestsRepository,
    private readonly correspondence: Correspondence,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /**
   * @param why in the language of the person: it stands in the letter
   * @throws Refused when no end is told, a source has heard of it, or nobody can be told
   */
  async keep(tx: Transaction, request: Request, why: string, actor: AuditActor): Promise<void> {
    const right = await this.requests.rightOf(tx, request.id, 'restriction');
    const lifting = right && (await this.liftings.standing(tx, right));
    if (!lifting) throw new Refused('no-lifting-stands');
    const steps = await this.steps.ofRight(tx, right.id, right.generation);
    const isLifted = steps.some(({ operation, state }) => operation === 'lift' && state === 'done');
    const { begun } = await this.steps.cancel(tx, right.id, actor, ['lift']);
    if (isLifted || begun > 0) throw new Refused('lifting-begun');
    const to = await this.contact.of(tx, request.id);
    const restrictedOn = lastDayDone(steps, 'restrict', request.zone);
    if (to === null || restrictedOn === null) throw new Refused('no-contact-on-file');
    const restricted = await this.restricted(tx, request, right);
    const data = { reference: request.reference, restrictedOn, liftedFrom: lifting.from, restricted, why };
    const eventKey = keptKey(lifting.eventKey);
    const letter = { eventKey, template: 'restriction-kept' as const, to, data };
    await this.correspondence.queue(tx, request, letter, actor, this.clock.now());
    const details = { right: right.right, keptInsteadOf: lifting.from };
    await this.audit.append(tx, { event: 'decision.made', actor, requestId: request.id, details });
  }

  private async restricted(tx: Transaction, { language }: Request, { id }: RequestedRight): Promise<string[]> {
    const words = { pack: this.pack, registry: this.registry, reasons: this.reasons, language };
    return restrictedPlaces(await this.requests.decisions(tx, id), words);
  }
}
