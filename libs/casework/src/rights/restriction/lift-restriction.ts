import { Inject, Injectable } from '@nestjs/common';
import { type AuditActor, isIsoDate, localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../../audit';
import { Reasons } from '../../letters';
import { CONTROLLER_PACK, type ControllerPack } from '../../register';
import { Correspondence, Refused, type Request, type RequestedRight, RequestsRepository } from '../../requests';
import { SourceRegistry, SourceSteps } from '../../sources';
import { ContactOnFile } from '../contact-on-file';
import { liftingKey, Liftings } from './liftings';
import { lastDayDone } from './restriction-days';
import { restrictedPlaces } from './restriction-letter';

/** From when the data are used again, and why, as the person reads it. */
export interface EndOfRestriction {
  /** Civil day in the request's zone; tomorrow or later. */
  from: string;
  why: string;
}

/** Ends a restriction: the person is told before (GDPR Art. 18(3)); the sources are told on the day, once the letter has left. */
@Injectable()
export class LiftRestriction {
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

  /** @throws Refused when nothing is on hold, an end is told already, the day is not ahead, or nobody can be told */
  async lift(tx: Transaction, request: Request, { from, why }: EndOfRestriction, actor: AuditActor): Promise<void> {
    const right = await this.requests.rightOf(tx, request.id, 'restriction');
    const steps = right ? await this.steps.ofRight(tx, right.id, right.generation) : [];
    const restrictedOn = lastDayDone(steps, 'restrict', request.zone);
    if (right?.state !== 'answered' || restrictedOn === null) throw new Refused('nothing-restricted');
    if (await this.liftings.standing(tx, right)) throw new Refused('lifting-stands');
    const at = this.clock.now();
    if (!isIsoDate(from) || from <= localDateOf(at.toISOString(), request.zone)) throw new Refused('day-not-ahead');
    const to = await this.contact.of(tx, request.id);
    if (to === null) throw new Refused('no-contact-on-file');
    const restricted = await this.restricted(tx, request, right);
    const eventKey = liftingKey(right, from, (await this.liftings.of(tx, right)).length);
    const data = { reference: request.reference, restrictedOn, liftedFrom: from, restricted, why };
    await this.correspondence.queue(tx, request, { eventKey, template: 'restriction-lifting', to, data }, actor, at);
    const details = { right: right.right, liftedFrom: from };
    await this.audit.append(tx, { event: 'decision.made', actor, requestId: request.id, details });
  }

  private async restricted(tx: Transaction, { language }: Request, { id }: RequestedRight): Promise<string[]> {
    const words = { pack: this.pack, registry: this.registry, reasons: this.reasons, language };
    return restrictedPlaces(await this.requests.decisions(tx, id), words);
  }
}
