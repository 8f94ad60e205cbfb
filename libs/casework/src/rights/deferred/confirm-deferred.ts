import { Inject, Injectable } from '@nestjs/common';
import { type AuditActor, localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../../audit';
import { type Candidate, contactOfChosen, IdentityRepository, personsAmong } from '../../identity';
import { Notices } from '../../notices';
import { askedChoices, CONTROLLER_PACK, type ControllerPack, moveOf } from '../../register';
import { Correspondence, type Request, type RequestedRight, RequestsRepository } from '../../requests';
import { markProgress, type SourceStep, SourceSteps } from '../../sources';
import { channelWords } from '../choices-letter';
import { AT_MOVE } from './at-move';
import type { DeferredStop } from './deferred-stop.entity';
import { DeferredStopRepository } from './deferred-stop.repository';

const SYSTEM: AuditActor = { kind: 'system' };
const HALTED_REASON = 'effect-halted';
const HALTED: ReadonlySet<string> = new Set(['refused', 'stuck']);

/** Tells the person, once every source has done it and shown so, that what waited for their move is applied. */
@Injectable()
export class ConfirmDeferred {
  constructor(
    private readonly stops: DeferredStopRepository,
    private readonly identity: IdentityRepository,
    private readonly steps: SourceSteps,
    private readonly notices: Notices,
    private readonly correspondence: Correspondence,
    private readonly requests: RequestsRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** A step of the right ended, or can go no further by itself. */
  async stepEnded(tx: Transaction, request: Request, right: RequestedRight, step: SourceStep): Promise<void> {
    const stop = await this.stops.ofRight(tx, right.id, right.generation);
    if (stop?.state !== 'applying') return;
    if (HALTED.has(step.state)) return this.attend(tx, request, HALTED_REASON);
    await this.whenDone(tx, request, right, stop);
  }

  /** Does nothing while a source has not done it; waits on for whoever else is still to move. */
  async whenDone(tx: Transaction, request: Request, right: RequestedRight, stop: DeferredStop): Promise<void> {
    const steps = await this.steps.ofRight(tx, right.id, right.generation);
    if (stop.appliedOn === null || markProgress(steps, 'suppress') !== 'complete') return;
    const to = contactAtMove(
      await this.identity.candidates(tx, request.id),
      await this.identity.provenCandidates(tx, request.id),
      request.replyAddress,
    );
    // By post only to who was proven: an address on a letter proves nobody (I4).
    const isOnPaper = request.assurance !== 'none' && request.postalAddress !== null;
    // Without either a colleague tells them: the queue has it, and nothing is left that the stop itself would wait for.
    if (to === null && !isOnPaper) await this.attend(tx, request, 'answer-by-word');
    else await this.write(tx, request, right, stop, to, stop.appliedOn);
    await this.end(tx, stop, stop.appliedOn);
  }

  private async write(
    tx: Transaction,
    request: Request,
    right: RequestedRight,
    stop: DeferredStop,
    to: string | null,
    appliedOn: string,
  ): Promise<void> {
    const at = this.clock.now();
    const { language } = request;
    const told = await this.notices.noticesOf(tx, request.id, right.id, undefined, AT_MOVE);
    const data = {
      ...{ reference: request.reference, receivedOn: request.receiptDate },
      appliedOn,
      stopped: askedChoices(this.pack, right.right, stop.choices).map(({ choice, channels }) => ({
        what: choice.label[language],
        channels: channelWords(channels, language),
      })),
      offByDefault: moveOf(this.pack, request.brand)?.offByDefault[language] ?? '',
      recipients: told.map(({ name }) => name[language]),
    };
    const eventKey = `stopped-at-move/${stop.id}/${appliedOn}`;
    // What halted goes on: nothing of it waits for a colleague any more.
    if (request.needsPersonBecause === HALTED_REASON) await this.attend(tx, request, null);
    const moved: Request = { ...request, moveStanding: 'after' };
    await this.correspondence.queue(tx, moved, { eventKey, template: 'stopped-at-move', to, data }, SYSTEM, at);
    const today = localDateOf(at.toISOString(), request.zone);
    const details = { right: right.right, late: stop.confirmBy !== null && today > stop.confirmBy };
    await this.audit.append(tx, { event: 'stop.confirmed', actor: SYSTEM, requestId: request.id, details });
  }

  private async end(tx: Transaction, stop: DeferredStop, appliedOn: string): Promise<void> {
    const isLast = stop.movesOn === null || stop.movesOn <= appliedOn;
    Object.assign(stop, { state: isLast ? 'confirmed' : 'waiting', confirmedAt: this.clock.now() });
    await this.stops.save(tx, stop);
  }

  private async attend(tx: Transaction, request: Request, because: string | null): Promise<void> {
    if (request.needsPersonBecause === because) return;
    request.needsPersonBecause = because;
    await this.requests.save(tx, request);
  }
}

/**
 * Only to a contact on file: that somebody has moved is nothing that whoever gave a number may hear (I4). Of several who were found it is
 * the address that was written from, where it is one of theirs.
 */
function contactAtMove(
  candidates: readonly Candidate[],
  proven: readonly string[],
  replyAddress: string | null,
): string | null {
  const settled = contactOfChosen(candidates, proven);
  if (settled) return settled.contactEmail;
  const own = candidates.find(
    ({ contactEmail }) => contactEmail !== null && contactEmail === replyAddress?.toLowerCase(),
  );
  const [person, ...others] = personsAmong(candidates);
  const only = others.length === 0 ? person?.find(({ contactEmail }) => contactEmail !== null) : undefined;
  return (own ?? only)?.contactEmail ?? null;
}
