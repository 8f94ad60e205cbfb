import { Inject, Injectable } from '@nestjs/common';
import { type AuditActor, localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import type { ChoicesAnswer } from '../letters';
import { Notices } from '../notices';
import { askedChoices, CONTROLLER_PACK, type ControllerPack } from '../register';
import {
  Correspondence,
  freeChoices,
  MessageRepository,
  provenChoices,
  type Request,
  type RequestedRight,
  RequestsRepository,
  RequestStates,
} from '../requests';
import { type SourceStep, SourceSteps } from '../sources';
import { ContactOnFile } from './contact-on-file';
import { choicesSaid } from './choices-letter';
import { DeferStops } from './deferred/defer-stops';
import { DeferredStopRepository } from './deferred/deferred-stop.repository';
import { PROVEN_PART } from './proven-part';
import { StopKeysOf } from './stop-keys';
import type { ChosenStop } from './suppression-orders';
import { weighedUse } from './weighed-use';

const TEMPLATES = { objection: 'objection-answer', 'consent-withdrawal': 'withdrawal-answer' } as const;

/** What one letter confirms, and its name. */
interface Confirmed {
  chosen: readonly ChosenStop[];
  eventKey: string;
}

const firstKey = ({ id, generation }: RequestedRight) => `choices-answer/${id}/${generation}`;

/** Confirms what was stopped, and ends the right. */
@Injectable()
export class AnswerChoices {
  constructor(
    private readonly keys: StopKeysOf,
    private readonly contact: ContactOnFile,
    private readonly steps: SourceSteps,
    private readonly notices: Notices,
    private readonly stops: DeferredStopRepository,
    private readonly deferStops: DeferStops,
    private readonly messages: MessageRepository,
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly correspondence: Correspondence,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /**
   * To the contact on file; of somebody who was not proven, to where the request came from: nothing personal stands in the letter,
   * and it is the same for whoever is known and whoever is not (I4). By mail, or on paper to where a letter came from; without either a
   * colleague tells the person.
   */
  async answer(tx: Transaction, request: Request, right: RequestedRight, actor: AuditActor): Promise<void> {
    const at = this.clock.now();
    const isTold = await this.confirm(tx, request, right, await this.untold(tx, right), actor);
    await this.states.moveRight(tx, right, isTold ? 'answered' : 'with-person', actor, at);
    if (isTold) await this.states.settle(tx, request, actor, at);
  }

  /** The letter about what stopped at once, alone: the right goes on, where something is weighed or waits for the person to be known. */
  async confirmFirst(tx: Transaction, request: Request, right: RequestedRight, actor: AuditActor): Promise<void> {
    const chosen = freeChoices(this.pack, right);
    await this.confirm(tx, request, right, { chosen, eventKey: firstKey(right) }, actor);
  }

  /** What no letter has confirmed yet: all of it, or what was stopped for who is proven. */
  private async untold(tx: Transaction, right: RequestedRight): Promise<Confirmed> {
    const [free, proven] = [freeChoices(this.pack, right), provenChoices(this.pack, right)];
    const eventKey = firstKey(right);
    const letters = await this.messages.ofRequest(tx, right.requestId);
    const isWritten = letters.some((letter) => letter.eventKey === eventKey);
    return isWritten && proven.length > 0
      ? { chosen: proven, eventKey: `${eventKey}/${PROVEN_PART}` }
      : { chosen: [...free, ...proven], eventKey };
  }

  /** False where a colleague must tell the person. */
  private async confirm(
    tx: Transaction,
    request: Request,
    right: RequestedRight,
    { chosen, eventKey }: Confirmed,
    actor: AuditActor,
  ): Promise<boolean> {
    const to = (await this.contact.of(tx, request.id)) ?? request.replyAddress;
    if (to === null && request.postalAddress === null) {
      request.needsPersonBecause = 'answer-by-word';
      await this.requests.save(tx, request);
      return false;
    }
    const data = await this.letter(tx, request, right, chosen);
    const letter = { eventKey, template: templateOf(right), to, data };
    await this.correspondence.queue(tx, request, letter, actor, this.clock.now());
    return true;
  }

  /** The answer as it would leave now. */
  private async letter(
    tx: Transaction,
    request: Request,
    right: RequestedRight,
    chosen: readonly ChosenStop[],
  ): Promise<ChoicesAnswer> {
    const { named, verified } = await this.keys.of(tx, request);
    const addresses = verified.size > 0 && named.length === 0 ? [...verified.values()].flat() : named;
    const said = choicesSaid(chosen, addresses, [], request.language);
    const all = await this.steps.ofRight(tx, right.id, right.generation);
    const steps = all.filter((step) => weighedUse(right, step) === null);
    const told = await this.notices.noticesOf(tx, request.id);
    const waiting = await this.waiting(tx, request, right, chosen);
    return {
      ...{ reference: request.reference, receivedOn: request.receiptDate },
      ...said,
      stopped: said.stopped.filter((_, index) => !this.deferStops.isOnlyAfter(request, chosen[index])),
      waiting,
      movesOn: waiting.length > 0 && request.moveStanding === 'before' ? request.movesOn : null,
      stoppedOn: said.stopped.length > 0 ? this.stoppedOn(steps, request.zone) : null,
      recipients: told.map(({ name }) => name[request.language]),
    };
  }

  /** What begins only with a customer's move, and is stopped on that day. */
  private async waiting(
    tx: Transaction,
    { language }: Request,
    right: RequestedRight,
    chosen: readonly ChosenStop[],
  ): Promise<ChoicesAnswer['waiting']> {
    const stop = await this.stops.ofRight(tx, right.id, right.generation);
    if (stop?.state !== 'waiting') return [];
    const keys = new Set(chosen.map(({ choice }) => choice.key));
    const deferred = askedChoices(this.pack, right.right, stop.choices).filter(({ choice }) => keys.has(choice.key));
    return choicesSaid(deferred, [], [], language).stopped;
  }

  /** The day on which the last source had done it; the ledger alone has it at once. */
  private stoppedOn(steps: readonly SourceStep[], zone: string): string {
    const days = steps.flatMap(({ operation, doneAt }) => (operation === 'suppress' && doneAt ? [doneAt] : []));
    const last = days.sort((one, other) => one.getTime() - other.getTime()).at(-1) ?? this.clock.now();
    return localDateOf(last.toISOString(), zone);
  }
}

function templateOf({ right }: Pick<RequestedRight, 'right'>): (typeof TEMPLATES)[keyof typeof TEMPLATES] {
  return TEMPLATES[right === 'objection' ? 'objection' : 'consent-withdrawal'];
}
