import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { SettleIdentity } from '../identity';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import {
  freeChoices,
  provenChoices,
  type Request,
  type RequestedRight,
  RequestsRepository,
  RequestStates,
  stopsFirst,
} from '../requests';
import { ExecuteChoices } from './execute-choices';
import { StopChoices } from './stop-choices';

const SYSTEM = { kind: 'system' } as const;

/** A right that stops something for which the person is known first, such as a listing in the directory. */
@Injectable()
export class StopProven {
  constructor(
    private readonly execution: ExecuteChoices,
    private readonly choices: StopChoices,
    private readonly identity: SettleIdentity,
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** Whether something of the right waits for the person to be known. */
  concerns(right: RequestedRight): boolean {
    return provenChoices(this.pack, right).length > 0;
  }

  /** Whether something of it stopped already that waited for nobody, and is confirmed by itself. */
  isBehind(right: RequestedRight): boolean {
    return right.asked?.choicesStopped === true && this.concerns(right);
  }

  /** What needs nobody's name stops at once, and is confirmed at once; the rest when the person is known. */
  async plan(tx: Transaction, request: Request, right: RequestedRight): Promise<void> {
    const free = freeChoices(this.pack, right);
    if (stopsFirst(this.pack, right)) return this.stopFirst(tx, request, right);
    const left = await this.execution.executeProven(tx, request, right, provenChoices(this.pack, right), free);
    const at = this.clock.now();
    if (left.length === 0) return this.states.moveRight(tx, right, 'executing', SYSTEM, at);
    await this.states.moveRight(tx, right, 'with-person', SYSTEM, at);
    request.needsPersonBecause = 'address-missing';
    await this.requests.save(tx, request);
  }

  private async stopFirst(tx: Transaction, request: Request, right: RequestedRight): Promise<void> {
    await this.choices.stopFirst(tx, request, right);
    if (right.asked) right.asked = { ...right.asked, choicesStopped: true };
    await this.requests.saveRight(tx, right);
    await this.states.moveRight(tx, right, 'awaiting-identity', SYSTEM, this.clock.now());
    await this.identity.beginRights(tx, request, SYSTEM);
  }
}
