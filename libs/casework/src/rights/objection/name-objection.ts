import { Inject, Injectable } from '@nestjs/common';
import type { AuditActor, RequestedRightState } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../../audit';
import { SettleIdentity } from '../../identity';
import { type AskedChoice, CONTROLLER_PACK, type ControllerPack } from '../../register';
import { Refused, type Request, RequestsRepository, RequestStates } from '../../requests';

/** What a colleague read that is to stop, where the machine read nothing. */
export interface NamedStops {
  right: 'objection' | 'consent-withdrawal';
  choices: AskedChoice[];
  /** Of an objection: keys of activities that are weighed. */
  activities: string[];
  /** The person's reasons, in their words; empty where they gave none. */
  reasons: string;
}

const NAMEABLE: readonly RequestedRightState[] = ['with-person', 'awaiting-identity'];
/** What asked for it; anything else stays for whoever it asks. */
const SETTLED: readonly string[] = ['choices-unclear'];

/** Says what an objection or a withdrawal is about; from then on it goes the way of one that said so itself. */
@Injectable()
export class NameObjection {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly identity: SettleIdentity,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** @throws Refused when it was begun or has ended, nothing is named, or the pack has no such purpose or use */
  async name(tx: Transaction, request: Request, named: NamedStops, actor: AuditActor): Promise<void> {
    const right = await this.requests.rightOf(tx, request.id, named.right);
    if (!right || !NAMEABLE.includes(right.state)) throw new Refused('nothing-to-name');
    const { choices, activities, reasons } = named;
    if (choices.length + activities.length === 0) throw new Refused('nothing-named');
    const offered = this.pack.choices.filter(({ rights }) => rights.includes(named.right));
    const isOffered = choices.every(({ choice }) => offered.some(({ key }) => key === choice));
    const isKnown = activities.every((one) => this.pack.activities.some(({ key }) => key === one));
    if (!isOffered || !isKnown || (named.right !== 'objection' && activities.length > 0))
      throw new Refused('no-such-use');
    right.asked = { choices, activities, reasonsGiven: reasons !== '' };
    if (reasons !== '') right.scope = reasons;
    right.generation += 1;
    await this.requests.saveRight(tx, right);
    await this.states.moveRight(tx, right, 'awaiting-identity', actor, this.clock.now());
    if (SETTLED.includes(request.needsPersonBecause ?? '')) request.needsPersonBecause = null;
    await this.requests.save(tx, request);
    const uses = activities.join(' ');
    const details = { right: named.right, purposes: choices.map(({ choice }) => choice).join(' '), uses };
    await this.audit.append(tx, { event: 'request.corrected', actor, requestId: request.id, details });
    await this.identity.beginRights(tx, request, actor);
  }
}
